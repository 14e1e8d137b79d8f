using JasperFx.Events;
using Marten;
using NodaTime;
using Privatization.Api.Accounts;
using Privatization.Api.Cases.Reading;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Applicants.PersonalData;

/// <summary>
/// Erasing a person is erasing blobs, names and the account, in one transaction. A blob that another case holds too stays for it. The streams are not
/// touched: history folds as before, and whoever asks for a content is told that it was erased.
/// </summary>
internal sealed class Erasing(IDocumentStore store, IUploadedBytes uploaded, Pseudonyms pseudonyms, IClock clock)
{
    /// <summary>
    /// Held by a fact of the cases, by the account, or by the person as uploader; what the cases hold also as uploads of officials and of senders of
    /// the gateway.
    /// </summary>
    private const string OfThePerson =
        $"held.holder like any($1) or held.holder = any($2) or ((held.holder = any($3) or held.holder like '{Blobs.AnySender}') and exists "
        + $"(select from {StoreSchema.Name}.blob_holders its where its.sha256 = held.sha256 and its.holder like any($1)))";

    /// <exception cref="InvalidOperationException">A case still goes on, or the reason says whom it is about; the message says which.</exception>
    public async Task<Erasure> Erase(Iin iin, FreeText reason, string by, CancellationToken cancellation)
    {
        if (reason.ToString().Contains(iin.ToString(), StringComparison.Ordinal))
            throw new InvalidOperationException("The reason is kept: it must not name the person.");
        var person = pseudonyms.Of(iin).ToString();
        await using var session = store.LightweightSession(Tenants.Oblast);
        await session.BeginTransactionAsync(cancellation);
        var cases = await session.Query<CaseEntry>().Where(entry => entry.Applicant == person).ToListAsync(cancellation);
        var accounts = (await session.Query<Account>().Where(account => account.Person == person).ToListAsync(cancellation))
            .Select(account => account.Id).ToArray();
        var facts = await Facts(cases, cancellation);
        if (cases.Where(entry => !CaseHistories.Fold(facts[entry.Id]).HasEnded).Select(entry => entry.Number).ToList() is { Count: > 0 } living)
            throw new InvalidOperationException($"Nothing was erased: these cases still go on: {string.Join(", ", living)}.");

        var released = await uploaded.LetGo(session.Connection!, OfThePerson, [.. Holders(facts.Values.SelectMany(it => it), cases, accounts)],
            int.MaxValue, cancellation);
        session.DeletePersons(cases.Select(entry => entry.Id));
        session.DeleteWhere<AccountSession>(it => accounts.Contains(it.Account));
        session.DeleteWhere<ReadMark>(mark => mark.Person == person);
        session.DeleteWhere<ProvenIin>(it => it.Id == person);
        session.DeleteWhere<Account>(account => account.Person == person);
        var done = new Erasure(
            Guid.CreateVersion7(), person, by, clock.Microsecond(), reason.ToString(), cases.Count, accounts.Length,
            released.FromFacts, released.Gone);
        session.Insert(done);
        await session.SaveChangesAsync(cancellation);
        return done;
    }

    private async Task<Dictionary<Guid, IReadOnlyList<IEvent>>> Facts(IEnumerable<CaseEntry> cases, CancellationToken cancellation)
    {
        var facts = new Dictionary<Guid, IReadOnlyList<IEvent>>();
        foreach (var entry in cases)
        {
            await using var session = store.QuerySession(entry.Provider);
            facts[entry.Id] = await session.Events.FetchStreamAsync(entry.Id, token: cancellation);
        }
        return facts;
    }

    private static IEnumerable<object> Holders(IEnumerable<IEvent> facts, IEnumerable<CaseEntry> cases, IEnumerable<Guid> accounts)
    {
        var applicant = EnumCodes.Format(Role.Applicant);
        // As applicant the person may have come with an account, or with a token of another issuer.
        string[] Uploaders(bool own) =>
            [.. facts.Where(e => e.GetHeader("role")?.ToString() == applicant == own).Select(e => e.UserName).OfType<string>().Distinct()
                .Select(Blobs.Uploader)];
        yield return cases.Select(entry => $"case:{entry.Id}@%").ToArray();
        yield return Uploaders(own: true).Concat(accounts.SelectMany(id => new[] { $"account:{id}", Blobs.Uploader(SignedIn.Subject(id)) }))
            .ToArray();
        yield return Uploaders(own: false);
    }
}
