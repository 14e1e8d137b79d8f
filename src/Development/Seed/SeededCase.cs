using NodaTime;
using Privatization.Development.Demo;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Development.Seed;

/// <summary>What was recorded of a case at one instant.</summary>
/// <param name="Facts">With their versions, from <paramref name="Version"/> on.</param>
/// <param name="Before">How many facts stand before the act's own.</param>
/// <param name="Content">The content that is kept, and the facts' version under which it is; null where the service found something by
/// itself.</param>
internal sealed record SeededFacts(SeededCase Case, long Version, IReadOnlyList<ApplicationEvent> Facts, string Act, string Role, string By,
    byte[]? Content, int Before);

/// <summary>An invented case that lives by the real decisions: most acts in time, some late; terms that run out are found a moment later.</summary>
internal sealed class SeededCase(Guid id, Provider provider, Scenario scenario, Iin applicant, Random random, WorkingTime time)
{
    /// <summary>In place of the evidence of signatures: invented people sign nothing.</summary>
    public static readonly byte[] NoSignature = CanonicalJson.Of(new { Seeded = "An invented case: nobody signed this." }, Json.Stored);

    private static readonly Digest Unsigned = Digest.Of(NoSignature);
    private static readonly Duration UntilFound = Duration.FromSeconds(3);
    private readonly List<Deviation> _deviations = [.. scenario.Deviations];
    private readonly List<ApplicationEvent> _facts = [];
    private readonly Dictionary<string, Notice> _notices = [];
    private Instant? _nextAct;

    public Guid Id => id;
    public Provider Provider => provider;
    public RequestPackage Package { get; private set; } = null!;
    public Application Application { get; private set; } = null!;
    public IReadOnlyList<ApplicationEvent> Facts => _facts;
    public IEnumerable<Notice> Notices => _notices.Values;

    /// <summary>When something will be recorded; null once nothing more happens.</summary>
    public Instant? Next => new[] { _nextAct, FirstToRunOut() + UntilFound }.Min();

    public SeededFacts Submit(Procedure procedure, CaseNumber number, Pseudonyms pseudonyms, Digest lease, Digest proof, Instant at)
    {
        var package = Package = scenario.Request(ProviderCode.Parse(provider.Code), applicant, lease, proof, random) with
        {
            Applicant = CommonNames.For(applicant, random),
        };
        var content = CanonicalJson.Of(package, Json.Stored);
        var circumstances =
            new Circumstances(number, pseudonyms.Of(applicant), pseudonyms.Of(package.Dwelling.CadastralNumber), null, new(procedure, true), [],
                Rka: package.Dwelling.Rka is { } rka ? pseudonyms.Of(rka) : null);
        var facts = ApplicantSubmitsRequest.Decide(package, applicant, circumstances,
            new(at, Digest.Of(content), time, Signature: SignatureStatus.Confirmed(Unsigned))).Facts;
        return Record(facts, "request", Role.Applicant, DemoStaff.AccountOf(applicant.ToString()), content);
    }

    public SeededFacts GoOn(Instant at, Document paper)
    {
        if (_nextAct is null || at < _nextAct) return Record(TermRunsOut.Find(Application, at), "term-missed", null, "service", null);
        var (act, role, content) = NextAct(paper, Kazakhstan.DayOf(at));
        var by = role is Role.Applicant ? DemoStaff.AccountOf(applicant.ToString()) : DemoStaff.IdOf(role, provider.Code);
        var now = new DecisionContext(at, default, time, ExecutorKnown: true, Signature: SignatureStatus.Confirmed(Unsigned));
        var kept = Deciding.Content(id, act, content, Application, Package, now);
        var decision = Deciding.Of(content, Application, new(StaffId.Parse(by), role), now with { Content = Digest.Of(kept) });
        return Record(decision.Facts, EnumCodes.Format(act), role, by, kept, decision.Before);
    }

    private (Act Act, Role Role, object Content) NextAct(Document paper, LocalDate today)
    {
        if (Application.Step is not { } step) return AfterTheSteps(today);
        if (_deviations.Find(deviation => (deviation.Stage, deviation.Step) == (step.Stage, step.Number)) is { } other)
        {
            _deviations.Remove(other);
            return (other.Act, other.Role, other.Content(today));
        }
        var executor = DemoStaff.IdOf(Role.Executor, provider.Code);
        return (step.Act, step.Role, scenario.Content(step.Act, executor, Application.Draft?.Document, paper, today));
    }

    private (Act Act, Role Role, object Content) AfterTheSteps(LocalDate today) => Application switch
    {
        { State: State.AwaitingCountersignature } =>
            (Act.ContractCountersignature, Role.Applicant, new CountersignContract(Application.Contract!.Document)),
        { IsNoticeDue: true } =>
            (Act.ContractNotice, Role.Executor, new SignContractNotice(Digest.Of(ActContent.Notice(id, Application).ToBytes()))),
        { Contract.Terms: not PaymentTerms.Instalments } when scenario.Instalments > 0 =>
            (Act.Instalments, Role.Head, scenario.Content(Act.Instalments, DemoStaff.IdOf(Role.Executor, provider.Code), null, null!, today)),
        _ => (Act.Payments, Role.Executor,
            scenario.Payment(Application.Number, Application.Payments.Count + 1, today)),
    };

    /// <summary>As the sweeps do, a moment after the clocks call for them.</summary>
    public void GiveNotices(Instant until)
    {
        foreach (var due in Domain.Clocks.Notices.Find(Application, until))
        {
            var notice = Notice.Of(id, Application, due, Instant.Min(due.Since + UntilFound, until));
            _notices.TryAdd(notice.Id, notice);
        }
    }

    private SeededFacts Record(IReadOnlyList<ApplicationEvent> facts, string act, Role? role, string by, byte[]? content, int before = 0)
    {
        var version = _facts.Count + 1;
        if (version > 1) GiveNotices(facts[0].At);
        _facts.AddRange(facts);
        Application = facts.Aggregate(Application, (it, fact) => Application.Evolve(it, fact)!);
        if (role is not null) _nextAct = WhenNext(facts[^1].At);
        return new(this, version, facts, act, role is { } its ? EnumCodes.Format(its) : "service", by, content, before);
    }

    // Nine in ten use some of the term, the others more than there is.
    private Instant? WhenNext(Instant now)
    {
        if (Application.State is State.AwaitingCountersignature)
            return random.Next(20) > 0 ? now + Duration.FromMinutes(random.Next(10, 20_000)) : null;
        if (Application is { Step: null, IsNoticeDue: true }) return time.NextOpen(now + Duration.FromMinutes(random.Next(10, 1_000)));
        // One in twenty never pays.
        if (Application.State is State.AwaitingPayment && random.Next(20) == 0) return null;
        if (Application.CurrentClock is { Deadline: var deadline })
        {
            var share = random.Next(10) > 0 ? random.NextDouble() * 0.95 : 1.05 + random.NextDouble();
            // An instalment may be due already when the one before it is paid.
            var left = Duration.Max(Duration.FromDays(1), deadline.Due - now);
            return time.NextOpen(Instant.FromUnixTimeTicks((now + (left * share)).ToUnixTimeTicks() / 10 * 10));
        }
        return null;
    }

    private Instant? FirstToRunOut() =>
        Application.Clocks.Where(clock => clock is { IsRunning: true, FoundMissed: null }).Min(clock => (Instant?)clock.Deadline.Due);
}
