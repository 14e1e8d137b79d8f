using Marten;
using Privatization.Storage.Documents;

namespace Privatization.Api.Cases.Reading;

/// <summary>
/// <c>verify CASE</c>, by id or case number: every signature of the case once more, offline. Exit code 1 where something is not as the record says.
/// </summary>
internal static class VerifyCommand
{
    public static async Task<int> Run(string[] args, IServiceProvider services, IDocumentSession session)
    {
        if (args is not [var which]) throw new FormatException("Use: verify CASE, by its id or its number.");
        var entry = Guid.TryParse(which, out var id)
            ? await session.LoadAsync<CaseEntry>(id)
            : await session.Query<CaseEntry>().FirstOrDefaultAsync(it => it.Number == which);
        if (entry is null) throw new InvalidOperationException($"There is no case {which}.");
        var verified = await services.GetRequiredService<CaseSignatures>().VerifyAgain(entry, CancellationToken.None);
        Print(entry, verified);
        return verified.Any(it => it.AsRecorded is false) ? 1 : 0;
    }

    // One line each, as other programs read it.
    private static void Print(CaseEntry entry, IReadOnlyList<VerifiedSignature> verified)
    {
        Console.WriteLine($"{entry.Number}\t{entry.Id}");
        foreach (var signature in verified)
            Console.WriteLine(string.Join('\t',
                signature.Version, signature.Fact, signature.Role, signature.Outcome, signature.Signer?.Serial, signature.Signer?.Name));
        Console.WriteLine($"{verified.Count(it => it.AsRecorded is true)} of {verified.Count} signatures as recorded.");
    }
}
