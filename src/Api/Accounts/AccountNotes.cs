using Marten;
using NodaTime;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

internal static class AccountNotes
{
    /// <summary>Notes for the audit what is done to an account, in the commit that does it.</summary>
    public static void Note(this IDocumentSession session, string person, Account? account, AccountDeed deed, Instant at, Digest? evidence = null) =>
        session.Insert(new AccountEntry(Guid.CreateVersion7(), person, account?.Id, deed, at, evidence));
}
