using Npgsql;

namespace Privatization.Storage.Documents;

/// <summary>
/// The one predicate on cases: officials see their provider's, applicants their own, compliance and oblast supervisors all, operators none.
/// Every read, list, search, history and blob asks it.
/// </summary>
public sealed record WhoMaySee
{
    private WhoMaySee(string? provider, string? applicant, bool everything) =>
        (OnlyProvider, OnlyApplicant, IsEverything) = (provider, applicant, everything);

    /// <summary>The only provider whose cases may be seen; null where there is none, or more.</summary>
    public string? OnlyProvider { get; }

    /// <summary>The only applicant whose cases may be seen; null where there is none, or more.</summary>
    public string? OnlyApplicant { get; }

    public bool IsEverything { get; }

    public static readonly WhoMaySee Nothing = new(null, null, false);
    public static readonly WhoMaySee Everything = new(null, null, true);

    public static WhoMaySee CasesOf(ProviderCode provider) => new(provider.ToString(), null, false);

    public static WhoMaySee OwnCases(Pseudonym applicant) => new(null, applicant.ToString(), false);

    public bool MaySee(CaseEntry entry) => IsEverything || entry.Provider == OnlyProvider || entry.Applicant == OnlyApplicant;

    public IQueryable<CaseEntry> Of(IQueryable<CaseEntry> entries) => this switch
    {
        { IsEverything: true } => entries,
        { OnlyProvider: { } provider } => entries.Where(entry => entry.Provider == provider),
        { OnlyApplicant: { } applicant } => entries.Where(entry => entry.Applicant == applicant),
        _ => entries.Where(entry => false),
    };

    public IQueryable<Notice> Of(IQueryable<Notice> notices) => this switch
    {
        { OnlyProvider: { } provider } => notices.Where(notice => notice.Provider == provider),
        { IsEverything: true } => notices,
        _ => notices.Where(notice => false),
    };

    /// <summary>The same as a condition on the table of a view, for what is counted there.</summary>
    public string Condition(NpgsqlParameterCollection parameters) => this switch
    {
        { IsEverything: true } => "true",
        { OnlyProvider: { } provider } => $"tenant_id = {parameters.Next(provider)}",
        { OnlyApplicant: { } applicant } => $"applicant = {parameters.Next(applicant)}",
        _ => "false",
    };
}
