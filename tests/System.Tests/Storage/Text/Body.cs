using System.Text;
using Privatization.Api.Http.Bodies;
using Privatization.Storage.Text;

namespace Privatization.Tests.Storage.Text;

/// <summary>Reads bodies strictly, and sees to it that there is always either a value or a fault.</summary>
internal static class Body
{
    public static IReadOnlyList<BodyFault> FaultsOfSpoilt(string good, string bad)
    {
        var at = Flat.Valid.IndexOf(good, StringComparison.Ordinal);
        at.Should().BePositive();
        return Faults(Flat.Valid.Remove(at, good.Length).Insert(at, bad));
    }

    public static IReadOnlyList<BodyFault> Faults(string body) => Faults<Flat>(Encoding.UTF8.GetBytes(body));

    public static IReadOnlyList<BodyFault> Faults<T>(byte[] body) where T : class
    {
        var value = StrictJson.Read<T>(body, Json.Strict, out var faults);
        (value is null).Should().Be(faults.Count > 0);
        return faults;
    }
}
