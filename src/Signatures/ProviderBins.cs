using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>
/// Section <c>ProviderBins</c>, a BIN by provider code: an official's certificate has to be of the organisation for which he acts. Whoever runs the
/// service sets the real ones.
/// </summary>
public sealed class ProviderBins(IReadOnlyDictionary<string, string> bins)
{
    public const string Section = "ProviderBins";

    /// <summary>Invented for development: their form and check digit are right, their holders do not exist.</summary>
    public static readonly IReadOnlyDictionary<string, string> Invented = new Dictionary<string, string>
    {
        ["pavlodar-city"] = "190140900106",
        ["ekibastuz-city"] = "190140900205",
        ["aksu-city"] = "190140900304",
        ["akkuly"] = "190140900403",
        ["aktogay"] = "190140900502",
        ["bayanaul"] = "190140900601",
        ["ertis"] = "190140900700",
        ["zhelezin"] = "190140900808",
        ["may"] = "190140900909",
        ["pavlodar-district"] = "190140901005",
        ["terenkol"] = "190140901104",
        ["uspen"] = "190140901203",
        ["sharbakty"] = "190140901302",
    };

    /// <returns>Null where the provider's BIN was not set.</returns>
    public string? Of(ProviderCode provider) => bins.GetValueOrDefault(provider.ToString());
}
