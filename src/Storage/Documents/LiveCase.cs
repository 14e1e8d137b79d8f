using Marten.Schema;

namespace Privatization.Storage.Documents;

/// <summary>One applicant has at most one live case for one dwelling: the row is inserted with the request and goes when the case ends.</summary>
[DocumentAlias("livecase")]
public sealed record LiveCase(string Id, Guid Application)
{
    public static string IdOf(Pseudonym applicant, Pseudonym dwelling) => $"{applicant}:{dwelling}";
}
