using Marten;
using NodaTime;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;

namespace Privatization.Api.Payments;

/// <summary>The cases that a batch of lines is about, read at once, decided line by line, and written at once.</summary>
internal sealed class ImportedCases
{
    private readonly IReadOnlyList<(ImportLine Line, (DocumentNumber Contract, RecordPayment Payment)? Read)> _lines;
    private readonly Dictionary<string, ContractEntry> _contracts;
    private readonly Dictionary<string, Guid> _references;
    private readonly Dictionary<Guid, (Application Before, Application Now, List<ApplicationEvent> Facts)> _cases;
    private readonly List<HeldJson> _contents = [];

    private ImportedCases(
        IReadOnlyList<(ImportLine, (DocumentNumber, RecordPayment)?)> lines, IEnumerable<ContractEntry> contracts,
        IEnumerable<PaymentEntry> references, IEnumerable<Application> cases)
    {
        _lines = lines;
        _contracts = contracts.ToDictionary(entry => entry.Id);
        _references = references.ToDictionary(entry => entry.Id, entry => entry.Application);
        _cases = cases.ToDictionary(it => it.Id, it => (it, it, new List<ApplicationEvent>()));
    }

    public static async Task<ImportedCases> Of(
        IReadOnlyList<(ImportLine Line, (DocumentNumber Contract, RecordPayment Payment)? Read)> lines, PaymentImport import,
        IDocumentSession session, CancellationToken cancellation)
    {
        var read = lines.Select(line => line.Read).OfType<(DocumentNumber Contract, RecordPayment Payment)>().ToList();
        var contracts = (await session.LoadManyAsync<ContractEntry>(cancellation, read.Select(it => ContractEntry.IdOf(it.Contract)).Distinct()))
            .Where(entry => import.Provider is null || entry.Provider == import.Provider).ToList();
        var references = await session.LoadManyAsync<PaymentEntry>(cancellation, read.Select(it => it.Payment.Reference.ToString()).Distinct());
        var cases = new List<Application>();
        foreach (var provider in contracts.GroupBy(entry => entry.Provider, entry => entry.Application))
        {
            var ids = provider.Distinct().ToArray();
            var facts = await session.ForTenant(provider.Key).Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(ids)).OrderBy(e => e.Sequence)
                .ToListAsync(cancellation);
            foreach (var stream in facts.GroupBy(e => e.StreamId))
                try { cases.Add(CaseHistories.Fold(stream) with { Id = stream.Key }); }
                catch (UnreadableFact) { /* its lines say so */ }
        }
        return new(lines, contracts, references, cases);
    }

    public IReadOnlyList<(int Line, string Outcome)> Decide(Calendars calendars, IClock clock, StaffId by)
    {
        var treasury = new Official(by, Role.Treasury);
        return [
            .. _lines.Select(line => (line.Line.Line, line.Read is var (contract, payment)
                ? Decide(contract, payment, treasury, calendars, clock) : PaymentProblems.MalformedLine.Code))];
    }

    /// <summary>With the session's next commit, each case at the version it was decided on.</summary>
    public void Append(IDocumentSession session)
    {
        foreach (var (id, (before, now, facts)) in _cases.Where(it => it.Value.Facts.Count > 0).OrderBy(it => it.Key))
        {
            session.ForTenant(before.Provider.ToString()).Events.Append(id, now.Version, facts);
            session.Update(id, before, now);
        }
        if (_contents.Count > 0) session.StoreBlobs(_contents);
    }

    private string Decide(DocumentNumber contract, RecordPayment payment, Official treasury, Calendars calendars, IClock clock)
    {
        if (!_contracts.TryGetValue(ContractEntry.IdOf(contract), out var entry)) return PaymentProblems.UnknownContract.Code;
        if (!_cases.TryGetValue(entry.Application, out var case_)) return Problems.RecordUnreadable.Code;
        var (before, application, facts) = case_;
        var content = new ActContent(entry.Application, Act.Payments, payment).ToBytes();
        var reference = payment.Reference.ToString();
        var now = new DecisionContext(clock.After(application), Digest.Of(content), calendars.Of(application.Provider))
        {
            ReferenceIsOfAnotherCase = _references.TryGetValue(reference, out var known) && known != entry.Application,
        };
        var decision = TermRunsOut.RecordedFirst(PaymentIsRecorded.Decide, payment, application, treasury, now);
        if (decision.Objection is { } objection) return objection.Code;
        if (decision.Facts is []) return ImportLines.Known;
        _references[reference] = entry.Application;
        _contents.Add(new(now.Content, content, Blobs.Fact(entry.Application, application.Version + decision.Before + 1)));
        facts.AddRange(decision.Facts);
        _cases[entry.Application] = (before, decision.Facts.Aggregate(application, (it, fact) => Application.Evolve(it, fact)!), facts);
        return payment.Amount.IsReversal ? ImportLines.Reversed : ImportLines.Recorded;
    }
}
