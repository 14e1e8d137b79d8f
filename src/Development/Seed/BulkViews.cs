using Marten;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Development.Seed;

/// <summary>Writes the rows of all views, as the views themselves make them of each case's facts, and the notices that were given.</summary>
internal sealed class BulkViews(IDocumentStore store, Decrees decrees)
{
    private const int Full = 5_000;

    private static readonly ApplicantStatusView Statuses = new();
    private static readonly WorkQueueView Work = new();
    private static readonly SlaClockView Clocks = new();

    private readonly Dictionary<string, List<object>> _waiting = [];
    private readonly List<object> _directory = [];

    public static IEnumerable<string> Names => [Statuses.Name, Work.Name, Clocks.Name, nameof(PersonsByName)];

    public static IReadOnlyList<Type> Rows =>
        [typeof(ApplicantStatus), typeof(WorkItem), typeof(SlaClock), typeof(CaseEntry), typeof(LiveCase), typeof(ConcludedContract),
            typeof(ContractEntry), typeof(PaymentEntry), typeof(Notice)];

    public async Task Add(SeededCase seededCase)
    {
        var (provider, application) = (seededCase.Provider.Code, seededCase.Application);
        var rows = _waiting.TryGetValue(provider, out var waiting) ? waiting : _waiting[provider] = [];
        rows.AddRange(Statuses.History(seededCase.Id, seededCase.Facts, decrees));
        rows.AddRange(Work.History(seededCase.Id, seededCase.Facts, decrees));
        rows.AddRange(Clocks.History(seededCase.Id, seededCase.Facts, decrees));
        var entry = new CaseEntry(
            seededCase.Id, provider, application.Applicant.ToString(), application.Number.ToString(), application.Dwelling.ToString(),
            application.Rka?.ToString());
        _directory.Add(entry);
        if (application.Contract is { IsConcluded: true }) _directory.AddRange(ConcludedContract.Of(entry));
        _directory.AddRange(seededCase.Notices);
        if (application.Contract is { } contract) _directory.Add(new ContractEntry(ContractEntry.IdOf(contract.Number), seededCase.Id, provider));
        _directory.AddRange(application.Payments.Select(payment => new PaymentEntry(payment.Reference.ToString(), seededCase.Id)));
        if (!application.HasEnded) _directory.Add(new LiveCase(LiveCase.IdOf(application.Applicant, application.Dwelling), seededCase.Id));
        if (rows.Count >= Full) await Write(provider, rows);
        if (_directory.Count >= Full) await Write(Tenants.Oblast, _directory);
    }

    public async Task Flush()
    {
        foreach (var (provider, rows) in _waiting) await Write(provider, rows);
        await Write(Tenants.Oblast, _directory);
    }

    private async Task Write(string tenant, List<object> rows)
    {
        if (rows is []) return;
        await store.BulkInsertDocumentsAsync(tenant, rows);
        rows.Clear();
    }
}
