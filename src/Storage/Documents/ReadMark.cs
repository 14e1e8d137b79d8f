using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>That the applicant has read a message. It is no fact of the case.</summary>
/// <param name="Id">The case, and the version of the fact that sent the message.</param>
/// <param name="Person">The applicant's pseudonym.</param>
[DocumentAlias("readmark")]
public sealed record ReadMark(string Id, string Person, Instant At)
{
    public static string IdOf(Guid application, long version) => $"{application}@{version}";
}
