using System.Text.Json.Nodes;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Finding;

/// <summary>Searches, and people who bear names that nobody else in the run bears.</summary>
internal static class Searching
{
    private const string Letters = "абвгдежзклмнопрстуфхцчшщ";

    public const string Path = "/v1/applications/_search";

    public static string NewName(string beginning) =>
        beginning + string.Concat(Enumerable.Range(0, 12).Select(_ => Letters[Random.Shared.Next(Letters.Length)]));

    public static Task<Reply> Search(this HttpClient client, object sought, string query = "") => client.Send(Path + query, sought);

    /// <returns>The cases that are found, once the views hold what the case is now.</returns>
    public static async Task<IEnumerable<Guid>> Finds(this CaseDriver theCase, Role role, object sought)
    {
        var version = (await theCase.Read()).Is(200).Version;
        return (await theCase.As(role).Search(sought, $"?after={theCase.Id}@{version}")).Is(200).Items.Select(item =>
            item.GetProperty("id").GetGuid());
    }

    public static async Task<JsonObject> PackageOf(this CaseDriver theCase, string surname, string firstName = "Әсел")
    {
        var package = await theCase.NewPackage();
        (package["applicant"]!["lastName"], package["applicant"]!["firstName"]) = (surname, firstName);
        return package;
    }
}
