using Npgsql;

namespace Privatization.Storage.Documents;

/// <summary>
/// The one predicate on cases: officials see their provider's, applicants their own, compliance and oblast supervisors all, operators none.
/// Every read, list, search, history and blob asks it.
/// </summary>
public sealed record WhoMaySee
{
    private readonly string? _provider;
    private readonly string? _applicant;
    private readonly bool _everything;

    private WhoMaySee(string? provider, string? applicant, bool everything) => (_provider, _applicant, _everything) = (provider, applicant, everything);

    public static readonly WhoMaySee Nothing = new(null, null, false);
    public static readonly WhoMaySee Everything = new(null, null, true);

    public static WhoMaySee CasesOf(ProviderCode provider) => new(provider.ToString(), null, false);

    public static WhoMaySee OwnCases(Pseudonym applicant) => new(null, applicant.ToString(), false);

    public bool MaySee(CaseEntry entry) => _everything || entry.Provider == _provider || entry.Applicant == _applicant;

    public IQueryable<CaseEntry> Of(IQueryable<CaseEntry> entries) => this switch
    {
        { _everything: true } => entries,
        { _provider: { } provider } => entries.Where(entry => entry.Provider == provider),
        { _applicant: { } applicant } => entries.Where(entry => entry.Applicant == applicant),
        _ => entries.Where(entry => false),
    };

    public IQueryable<Notice> Of(IQueryable<Notice> notices) => this switch
    {
        { _provider: { } provider } => notices.Where(notice => notice.Provider == provider),
        { _everything: true } => notices,
        _ => notices.Where(notice => false),
    };

    /// <summary>The same as a condition on the table of a view, for what is counted there.</summary>
    public string Condition(NpgsqlParameterCollection parameters) => this switch
    {
        { _everything: true } => "true",
        { _provider: { } provider } => $"tenant_id = {parameters.Next(provider)}",
        { _applicant: { } applicant } => $"applicant = {parameters.Next(applicant)}",
        _ => "false",
    };

    /// <summary>The only provider whose cases may be seen; null where there is none, or more.</summary>
    public string? OnlyProvider => _provider;

    /// <summary>The only applicant whose cases may be seen; null where there is none, or more.</summary>
    public string? OnlyApplicant => _applicant;

    public bool IsEverything => _everything;
}

public static class PositionalParameters
{
    /// <returns>How the statement names the value: <c>$1</c>, <c>$2</c> ...</returns>
    public static string Next(this NpgsqlParameterCollection parameters, object value)
    {
        parameters.AddWithValue(value);
        return $"${parameters.Count}";
    }
}
