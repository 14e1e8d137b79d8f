using Privatization.Signatures;

namespace Privatization.Development;

/// <summary>Somebody to whom the local authority issues a certificate.</summary>
/// <param name="Name">Of his files: an applicant's IIN, an official's staff id.</param>
internal sealed record Person(string Name, Role Role, string Iin, string Surname = "ҮЛГІ", string Given = "АДАМ", string? Patronymic = null,
    string? Organisation = null, string? Bin = null)
{
    /// <summary>The applicants of the tour and of the demonstration, and somebody else.</summary>
    private static readonly Person[] Applicants =
    [
        new("850315350124", Role.Applicant, "850315350124", "АХМЕТОВА", "ӘСЕЛ", "СЕРІКҚЫЗЫ"),
        new("880101300010", Role.Applicant, "880101300010", "СЕРІКОВ", "ДАНИЯР"),
    ];

    private static readonly Role[] Offices = [Role.Executor, Role.Head, Role.Commission, Role.Akimat];

    public static IEnumerable<Person> Demo => [.. Applicants, .. Provider.All.SelectMany(Officials)];

    /// <returns>The person of the demonstration with this name, or an applicant with this IIN.</returns>
    public static Person? Find(string name)
    {
        if (Demo.FirstOrDefault(person => person.Name == name) is { } known) return known;
        try { return new(name, Role.Applicant, Domain.Values.Iin.Parse(name).ToString()); }
        catch (NotSuchValue) { return null; }
    }

    private static IEnumerable<Person> Officials(Provider provider)
    {
        foreach (var role in Offices) yield return Official(provider, role, DemoStaff.IdOf(role, provider.Code), 0);
        yield return Official(provider, Role.Executor, $"{DemoStaff.IdOf(Role.Executor, provider.Code)}-2", Offices.Length);
    }

    private static Person Official(Provider provider, Role role, string id, int post) => new(
        id, role, InventedIin((10 * provider.Ordinal) + post + (int)role), "ҚЫЗМЕТКЕР", $"{provider.Ordinal}-{post + (int)role}", null,
        provider.Name.Kk, ProviderBins.Invented[provider.Code]);

    // The seventh digit is of a man of the 20th century; a serial whose number is not assignable is left out.
    private static string InventedIin(int serial) => Enumerable.Range(0, 9)
        .Select(next => Domain.Values.Iin.Completed($"8001013{serial + (1000 * next):D4}")).First(iin => iin is not null).ToString()!;
}
