namespace Privatization;

/// <summary>The EDS of invented people, by the local certification authority that the service under test trusts.</summary>
internal static class TestEds
{
    private static readonly LocalAuthority Authority = LocalAuthority.In(DataDirectory.Default, NodaTime.SystemClock.Instance);

    public static string RootFile => Authority["root.pem"];

    /// <param name="at">What the signer states as the time; else it is now.</param>
    public static byte[] Sign(string iin, byte[] content, NodaTime.Instant? at = null) =>
        LocalSigner.Sign(content, Authority.Of(Person.Find(iin)!), at ?? NodaTime.SystemClock.Instance.GetCurrentInstant(), Authority.Issuing);
}
