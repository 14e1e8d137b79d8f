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
    private readonly HashSet<(string Contract, string Reference)> _disputed = [];
    private readonly List<HeldJson> _contents = [];

    private ImportedCases(
        IReadOnlyList<(ImportLine, (DocumentNumber, RecordPayment)?)> lines, IEnumerable<ContractEntry> contracts,
        IEnumerable<PaymentEntry> references, IEnumerable<Application> cases)
    {
        _lines = lines;
        _contracts = contracts.ToDictionary(entry => entry.Id);
        _references = references.ToDictionary(entry => entry.Id, entry => entry.Application);
        _cases = cases.ToDictionary(application => application.Id, application => (application, application, new List<ApplicationEvent>()));
    }

    /// <summary>Those whose references were found in dispute: by the <see cref="ContractEntry.IdOf"/> of the contract, and the reference.</summary>
    public IReadOnlySet<(string Contract, string Reference)> Disputed => _disputed;

    public static async Task<ImportedCases> Of(
        IReadOnlyList<(ImportLine Line, (DocumentNumber Contract, RecordPayment Payment)? Read)> lines, PaymentImport import,
        IDocumentSession session, CancellationToken cancellation)
    {
        var read = lines.Select(line => line.Read).OfType<(DocumentNumber Contract, RecordPayment Payment)>().ToList();
        var contracts = (await session.LoadManyAsync<ContractEntry>(cancellation, read.Select(line => ContractEntry.IdOf(line.Contract)).Distinct()))
            .Where(entry => import.Provider is null || entry.Provider == import.Provider).ToList();
        var references = await session.LoadManyAsync<PaymentEntry>(cancellation, read.Select(line => line.Payment.Reference.ToString()).Distinct());
        // Whose payment has the reference of a line: a treasury of one provider holds up no payment of another's case.
        var owners = (await session.LoadManyAsync<CaseEntry>(cancellation, references.Select(entry => entry.Application).Distinct()))
            .Where(entry => import.Provider is null || entry.Provider == import.Provider);
        var cases = new List<Application>();
        var named = contracts.Select(entry => (entry.Provider, Id: entry.Application)).Concat(owners.Select(entry => (entry.Provider, entry.Id)));
        foreach (var provider in named.GroupBy(entry => entry.Provider, entry => entry.Id))
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
        foreach (var (id, (before, now, facts)) in _cases.Where(read => read.Value.Facts.Count > 0).OrderBy(read => read.Key))
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
        var application = case_.Now;
        var content = new ActContent(entry.Application, Act.Payments, payment).ToBytes();
        var reference = payment.Reference.ToString();
        var owner = _references.GetValueOrDefault(reference, entry.Application);
        var now = new DecisionContext(clock.After(application), Digest.Of(content), calendars.Of(application.Provider))
        {
            ReferenceIsOfAnotherCase = owner != entry.Application,
        };
        var decision = TermRunsOut.RecordedFirst(TreasuryReportsPayment.Decide, payment, application, treasury, now);
        if (decision.Objection is { } objection) return objection.Code;
        if (decision.Facts is []) return ImportLines.Known;
        _contents.Add(new(now.Content, content, Blobs.Fact(entry.Application, application.Version + decision.Before + 1)));
        Record(entry.Application, decision);
        if (decision.Facts[decision.Before] is PaymentDisputed)
        {
            _disputed.Add((entry.Id, reference));
            if (owner != entry.Application) Dispute(owner, payment.Reference, treasury, calendars, clock);
            return PaymentObjections.ReferenceConflict.Code;
        }
        _references[reference] = entry.Application;
        return payment.Amount.IsReversal ? ImportLines.Reversed : ImportLines.Recorded;
    }

    private void Dispute(Guid owner, PaymentReference reference, Official treasury, Calendars calendars, IClock clock)
    {
        if (!_cases.TryGetValue(owner, out var case_)) return;
        var now = new DecisionContext(clock.After(case_.Now), default, calendars.Of(case_.Now.Provider));
        Record(owner, TermRunsOut.RecordedFirst(TreasuryReportsPayment.Dispute, reference, case_.Now, treasury, now));
        _disputed.Add((ContractEntry.IdOf(case_.Now.Contract!.Number), reference.ToString()));
    }

    private void Record(Guid id, Decision decision)
    {
        var (before, now, facts) = _cases[id];
        facts.AddRange(decision.Facts);
        _cases[id] = (before, decision.Facts.Aggregate(now, (application, fact) => Application.Evolve(application, fact)!), facts);
    }
}
