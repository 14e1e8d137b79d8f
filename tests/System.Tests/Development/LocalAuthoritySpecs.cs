using System.Diagnostics;
using NodaTime;
using Privatization.Development;
using Privatization.Development.Pki;
using Privatization.Signatures;
using Privatization.Tests.Driving;
using Privatization.Tests.Signatures;

namespace Privatization.Tests.Development;

/// <summary>The local authority, its commands and openssl understand each other.</summary>
public sealed class LocalAuthoritySpecs : IAsyncLifetime
{
    private static readonly byte[] Content = "{\"act\":\"acceptance\"}"u8.ToArray();
    private static readonly Expected Applicant = Expected.Applicant(Iin.Parse(TestPki.Iin));

    private readonly TemporaryDirectory _directory = new();
    private readonly PkiOverHttp _http = new();
    private LocalAuthority _authority = null!;

    public async ValueTask InitializeAsync()
    {
        await _http.Start();
        _authority = LocalAuthority.In(_directory.Path, SystemClock.Instance, _http.Address);
        _http.Serve(_authority);
    }

    [Fact]
    public async Task a_local_signature_is_confirmed_by_lists_from_files()
    {
        var settings = _authority.Trusting(Checking.Patient);
        (await Verify(settings, Sign("850315350124"))).Code().Should().Be("confirmed");
        (await Verify(settings, Sign("880101300010"))).Code().Should().Be("iin-differs");
    }

    [Fact]
    public async Task a_local_signature_is_confirmed_over_HTTP_by_list_and_OCSP()
    {
        var settings = _authority.Trusting(Checking.Patient) with { CrlDirectory = null, FetchCrl = true, Ocsp = true };
        var confirmed = (await Verify(settings, Sign("850315350124"))).Should().BeOfType<Verdict.Confirmed>().Subject;
        confirmed.Evidence.Crls.Should().HaveCount(2);
        confirmed.Evidence.OcspResponses.Should().HaveCount(1);
    }

    [Theory, InlineData(true, false), InlineData(false, true)]
    public async Task a_revoked_local_certificate_is_seen_in_the_list_and_by_OCSP(bool list, bool ocsp)
    {
        var signature = Sign("850315350124");
        var before = SystemClock.Instance.GetCurrentInstant() - Duration.FromSeconds(10);
        _authority.Revoke("850315350124").Should().NotBeNull();
        var settings = _authority.Trusting(Checking.Patient) with { CrlDirectory = list ? null : _authority["."], FetchCrl = list, Ocsp = ocsp };
        if (ocsp) File.Copy(_authority["root.crl"], _directory["root.crl"]);
        if (ocsp) settings = settings with { CrlDirectory = _directory.Path };
        (await Verify(settings, signature)).Code().Should().Be("certificate-revoked");
        (await Verify(settings, signature, before)).Code().Should().Be("confirmed", "it was signed before it was revoked");
    }

    [Fact]
    public async Task openssl_signs_with_the_local_files_and_verifies_a_local_signature()
    {
        _authority.Of(Person.Find("850315350124")!);
        await File.WriteAllBytesAsync(_directory["content"], Content);
        await Openssl(
            $"cms -sign -binary -in content -signer pki/people/850315350124.pem -inkey pki/people/850315350124.key -outform DER -out openssl.cms");
        (await Verify(_authority.Trusting(Checking.Patient), await File.ReadAllBytesAsync(_directory["openssl.cms"]))).Code()
            .Should().Be("confirmed");

        await Openssl(
            "cms -sign -binary -in content -signer pki/people/850315350124.pem -inkey pki/people/850315350124.key -certfile pki/ca.pem -md sha512 "
                + "-keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:digest -outform DER -out pss.cms");
        (await Verify(_authority.Trusting(Checking.Patient), await File.ReadAllBytesAsync(_directory["pss.cms"]))).Code().Should().Be("confirmed");

        await File.WriteAllBytesAsync(_directory["ours.cms"], Sign("850315350124"));
        await Openssl("cms -verify -binary -inform DER -in ours.cms -content content -CAfile pki/root.pem -purpose any -out verified");
        (await File.ReadAllBytesAsync(_directory["verified"])).Should().Equal(Content);
    }

    [Fact]
    public async Task the_responder_of_openssl_is_understood()
    {
        var signature = Sign("850315350124");
        var settings = _authority.Trusting(Checking.Patient) with { Ocsp = true };
        _http.Handle("/ocsp", async request =>
        {
            await File.WriteAllBytesAsync(_directory["request"], request);
            await Openssl(
                "ocsp -index pki/index.txt -CA pki/ca.pem -rsigner pki/ocsp.pem -rkey pki/ocsp.key -reqin request -respout response -ndays 1");
            return await File.ReadAllBytesAsync(_directory["response"]);
        });
        (await Verify(settings, signature)).Code().Should().Be("confirmed");
        _authority.Revoke("850315350124");
        File.Delete(_authority["ca.crl"]);
        (await Verify(settings, signature)).Code().Should().Be("certificate-revoked");
        await File.WriteAllTextAsync(_authority["index.txt"], "");
        (await Verify(settings, signature)).Code().Should().Be("unavailable: ocsp-unknown");
    }

    [Fact]
    public void everybody_of_the_demonstration_has_his_own_valid_IIN_and_every_provider_a_BIN()
    {
        Person.Demo.Select(person => Iin.Parse(person.Iin)).Should().OnlyHaveUniqueItems().And.HaveCount(2 + (5 * Provider.All.Count));
        ProviderBins.Invented.Keys.Should().BeEquivalentTo(Provider.All.Select(provider => provider.Code));
        ProviderBins.Invented.Values.Should().OnlyHaveUniqueItems().And.OnlyContain(bin => Bin(bin));
    }

    [Fact]
    public async Task an_official_of_the_demonstration_signs_for_his_provider()
    {
        var signature = Sign("pavlodar-city.head");
        (await Verify(_authority.Trusting(Checking.Patient), signature,
            expected: Expected.Official(Role.Head, ProviderBins.Invented["pavlodar-city"]))).Code().Should().Be("confirmed");
        (await Verify(_authority.Trusting(Checking.Patient), signature, expected: Expected.Official(Role.Head, ProviderBins.Invented["may"]))).Code()
            .Should().Be("bin-differs");
    }

    [Fact]
    public void the_local_authority_is_found_again()
    {
        _authority.Of(Person.Find("850315350124")!);
        var again = LocalAuthority.In(_directory.Path, SystemClock.Instance, _http.Address);
        again.Root.Certificate.Should().Equal(_authority.Root.Certificate);
        again.Find("850315350124")!.Certificate.Should().Equal(_authority.Of(Person.Find("850315350124")!).Certificate);
        again.Issued.All.Should().ContainSingle(entry => entry.Name == "850315350124");
    }

    [Fact]
    public void the_keys_of_the_local_authority_are_for_their_owner_alone()
    {
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(_authority["ca.key"]).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public async ValueTask DisposeAsync()
    {
        await _http.DisposeAsync();
        _directory.Dispose();
    }

    private byte[] Sign(string name) =>
        LocalSigner.Sign(Content, _authority.Of(Person.Find(name)!), SystemClock.Instance.GetCurrentInstant(), _authority.Issuing);

    private static Task<Verdict> Verify(SignatureSettings settings, byte[] cms, Instant? at = null, Expected? expected = null) => Checking.Verifier(
        settings, Trust.Load(settings.Roots, settings.Intermediates), SystemClock.Instance)
        .Verify(Content, cms, at ?? SystemClock.Instance.GetCurrentInstant(), expected ?? Applicant);

    private static bool Bin(string digits)
    {
        int Sum(int[] weights) => digits.Take(11).Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11;
        var check = Sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) is < 10 and var first ? first : Sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
        return digits.Length == 12 && digits[4] == '4' && digits[11] - '0' == check;
    }

    private async Task Openssl(string arguments)
    {
        using var openssl =
            Process.Start(new ProcessStartInfo("openssl", arguments)
            { WorkingDirectory = _directory.Path, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await openssl.StandardError.ReadToEndAsync();
        await openssl.WaitForExitAsync();
        openssl.ExitCode.Should().Be(0, said);
    }
}
