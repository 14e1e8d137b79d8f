using System.Text.Json.Nodes;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Driving;

/// <summary>A request package as an applicant sends it; tests change what they are about.</summary>
public static class Package
{
    public static JsonObject Of(string iin, string provider, string lease, string stock = "communal") => new()
    {
        ["requestId"] = Guid.NewGuid().ToString(),
        ["provider"] = provider,
        ["applicant"] = new JsonObject { ["iin"] = iin, ["lastName"] = Canaries.LastName, ["firstName"] = Canaries.FirstName },
        ["family"] = new JsonArray(),
        ["dwelling"] = new JsonObject
        {
            ["address"] = new JsonObject { ["kk"] = $"Павлодар, {Canaries.StreetKk}", ["ru"] = $"Павлодар, {Canaries.StreetRu}" },
            ["cadastralNumber"] = $"14:218:{Random.Shared.NextInt64(1_000_000_000_000)}:{Random.Shared.Next(1_000_000)}",
            ["areaSquareMetres"] = "54.30",
            ["rooms"] = 2,
            ["stock"] = stock,
        },
        ["basis"] = new JsonObject { ["kind"] = "tenancy-contract", ["number"] = "12-а", ["date"] = "2012-05-04" },
        ["track"] = new JsonObject { ["kind"] = "residual-value" },
        ["documents"] = new JsonArray(Paper("tenancy-contract", lease)),
    };

    public static JsonObject FreeOfCharge(string iin, string provider, string lease, string proof)
    {
        var package = Of(iin, provider, lease);
        package["track"] = new JsonObject { ["kind"] = "free-of-charge", ["ground"] = "repression-victim" };
        package["documents"]!.AsArray().Add(Paper("free-of-charge-proof", proof));
        return package;
    }

    /// <summary>With all that may be said of the applicant.</summary>
    public static JsonObject WithAll(JsonObject package)
    {
        var applicant = package["applicant"]!;
        (applicant["patronymic"], applicant["phone"], applicant["email"]) = (Canaries.Patronymic, Canaries.Phone, Canaries.Email);
        return package;
    }

    public static JsonObject Paper(string kind, string sha256) => new() { ["kind"] = kind, ["sha256"] = sha256, ["name"] = "Құжат" };
}
