using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;
using Privatization.Api.Accounts;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Integrations.Gateway;
using Privatization.Api.Payments;
using Privatization.Api.Supervision.Amending;
using Privatization.Api.Supervision.Sweeps;
using Privatization.Development;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Gateway;
using Privatization.Tests.Integrations.Outbound;
using Privatization.Tests.Supervision.MovedTime;
using Wolverine;

namespace Privatization.Tests.Storage.Kept;

/// <summary>What a kept store holds: cases in every state, and all else that the service keeps, much of it under way.</summary>
internal sealed partial class KeptCases(string database)
{
    private const string Held = "privatization.held()";
    private const int Batch = 500, OfLast = 30;

    private readonly List<KeptRead> _reads = [];
    private readonly List<KeptAct> _repeats = [];
    private readonly Dictionary<string, CaseDriver> _cases = [];
    private WebApplication? _app;
    private Receiver _receiver = null!;
    private RegisteredSender _sender = null!;
    private KeptSession _session = null!;
    private string _secret = "", _import = "", _message = "", _notice = "", _decree = "", _past = "";
    private KeptAct _next = null!;

    private People People { get; set; } = null!;

    private HttpClient Operator => People.Looker(Role.Operator);

    /// <summary>
    /// Accounts, one of which stays signed in for long: it signed in by a clock that was far ahead, when there was nothing else in the store.
    /// </summary>
    public async Task Sign()
    {
        var clock = new FakeClock(Instant.FromUtc(2096, 1, 10, 6, 0));
        var app = await RunningService.Start(database, builder => builder.Services.AddSingleton<IClock>(clock), KeptStore.InProcess());
        People = new(app.Urls.Single());
        var citizen = await new Citizen(People).Proven();
        (await citizen.SignIn()).Is(201);
        (await citizen.SignIn("not the password")).Is(401);
        await new Citizen(People).Registered();
        _session = new(citizen.Iin, citizen.Password, citizen.Token!, citizen.Device!);
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>What is finished, or rests.</summary>
    public async Task Early()
    {
        _receiver = await Receiver.Start(_ => 503);
        await Open(OutboundService.Soon);
        (await SandboxNodes.Move(People,
            new { To = $"{(SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1)).InUtc().Date:uuuu-MM-dd}T05:00:00Z" })).Is(200);
        await Run("staff", "account", "terenkol.head", "--iin", Person.Find("terenkol.head")!.Iin);
        _sender = await RegisteredSender.On(database, _receiver.Address, KeptStore.Settings);
        _secret = (await Operator.Send("/v1/webhooks", new { Url = _receiver.Address, Events = new[] { "request-submitted", "documents-accepted" } }))
            .Is(201).Text("secret")!;
        var paused = (await Operator.Send("/v1/webhooks", new { Url = _receiver.Address, Provider = "ertis" })).Is(201).Location!;
        (await Operator.Call(HttpMethod.Put, paused,
            Calls.Content(new { Url = _receiver.Address, Provider = "ertis", Paused = true }, "application/json"))).Is(200);
        await InstallPolicy();

        await New("cabinet", iin: _session.Iin).Submit();
        await At("cabinet").Do(Act.Refusal);
        await ReadMessages(At("cabinet"));
        await (await New("sold").Submit()).Until("awaiting-payment");
        await At("sold").Do(Act.Instalments);
        await Paid(At("sold"));
        await (await New("transferred").Submit("state-enterprise")).Until("completed");
        var applicant = New("free").As(Role.Applicant);
        await (await At("free")
            .Submit(Package.FreeOfCharge(At("free").Iin, At("free").Provider, await applicant.NewPaper(), await applicant.NewPaper())))
            .Until("completed");
        await (await New("refused").Submit()).Until(1, 4);
        await At("refused").Do(Act.CommissionConclusion, new
        {
            Finding = "refuse",
            Grounds = new[] { "owns-other-dwelling" },
            Text = "Отказать",
            Protocol = Contents.Protocol(Kazakhstan.DayOf(await SandboxNodes.Now(People)), "refuse"),
        });
        await At("refused").Do(Act.DecisionDraft, new { Kind = "reasoned-refusal", Grounds = new[] { "owns-other-dwelling" }, Text = "Отказать" });
        await At("refused").Until("refused");
        await (await New("returned", "ertis").Submit()).Until(1, 4);
        await At("returned").Do(Act.Return);
        await At("returned").Until(1, 6);
        await At("returned").Do(Act.Return, new { Remarks = "Негізі жоқ", To = 5 }, Role.Head);
        await At("returned").Do(Act.Corrections, new { Corrects = 6, Reason = "Қате", LegalBasis = "АППК", Content = "Бұрыштама: орындалсын" });
        await (await New("discontinued").Submit()).Until(1, 3);
        await At("discontinued").Do(Act.Assignment, new { Executor = $"{At("discontinued").Executor}-2", Reason = "Себебі" });
        await At("discontinued").Do(Act.Discontinuance);
        await NotConfirmed(New("not-confirmed"));
        await WithConsent(New("consented"));
        await (await New("countersigning", "aksu-city").Submit()).Until("awaiting-countersignature");
        await Erased(New("erased"));
        await SetAside(New("mended"));
        await Run(1, "views", "repair");
        await Database.Run(database,
            "update privatization.mt_events e set data = kept.data from privatization.kept kept where e.id = kept.id; drop table privatization.kept");
        await Run("views", "repair");
        await SetAside(New("set-aside"));
        await Database.Run(database, "drop table privatization.kept");
        await (await New("first").Submit()).Until(3, 3);
        await Contract(At("first"), "A-1");
        await (await New("last").Submit()).Until(3, 3);
        await Contract(At("last"), "Я-9");
        await (await New("late").Submit()).Until(1, 2);
        await ByGateway(New("by-gateway"));
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => await Count("mt_doc_receivedmessage where data ->> 'outcome' is not null") == 1);

        (await SandboxNodes.Move(People, new { Forward = "P9D" })).Is(200);
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => await Count("mt_events where type = 'term_missed'") > 0
            && await Count("mt_doc_notice") > 0);
        await At("late").Next();
        await (await New("moved").Submit()).Until(3, 3);
        await Decree("№ 55", 1, 3, null);
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (await Operator.Ask(_decree)).Is(200).Text("state") == "finished");
        (await Count("mt_events where type = 'term_moved'")).Should().BePositive();
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => await Count("webhook_deliveries where due is null") > 3);
        await SandboxNodes.Settled(database);
        await Task.Delay(TimeSpan.FromSeconds(6));
        await SandboxNodes.Settled(database);
        _past = InstantPattern.ExtendedIso.Format(await SandboxNodes.Now(People));
    }

    /// <summary>What is under way when the service stops: the views are held half way, receivers are away, and what is carried on fails.</summary>
    public async Task Late()
    {
        await Open(("Webhooks:Retries:0", "01:00:00"), ("Webhooks:Retries:1", "01:00:00"));
        await Database.Run(
            database,
            $"""
             create function {Held} returns trigger language plpgsql as $$ begin raise exception 'held'; end $$;
             create trigger held before insert or update on privatization.mt_event_progression for each row
             when (split_part(new.name, ':', 1) in ('WorkItem', 'SlaClock', 'PersonsByName')) execute function {Held};
             create trigger held before update on privatization.mt_doc_paymentimport for each row when ((new.data ->> 'done')::int > {Batch})
                 execute function {Held}
             """);
        await (await New("noticed").Submit()).Until(1, 2);
        _notice = Notice.IdOf(At("noticed").Id, ClockKind.Step, 1, 2, 1, NoticeKind.ThreeQuarters);
        (await SandboxNodes.Move(People, new { Forward = "P4D" })).Is(200);
        await New("unread", "ertis").Submit();
        await Repeatable(At("unread"), Act.Acceptance);
        await Repeatable(At("unread"), Act.HeadResolution);
        await New("next").Submit();
        await Repeatable(At("next"), Act.Acceptance);
        await Import();
        // Acknowledged, and every try to answer it fails.
        await Database.Run(database,
            $"create trigger held before insert on privatization.mt_events for each row when (new.type = 'request_submitted') execute function "
            + $"{Held}");
        _message = await ByGateway(New("answered-later"));
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => await Waiting<AnswerMessage>("attempts > 0"));
        await Decree("№ 56", 4, 1, "aksu-city");
        await Eventually.Holds(TimeSpan.FromSeconds(90), async () => await Waiting<ImportPayments>("attempts > 0")
            && await Waiting<MoveTerms>("attempts > 0"));
        var (now, next) = (await At("next").Read(), At("next"));
        _next = new(EnumCodes.Format(Role.Head), next.Provider, null, next.PathOf(Act.HeadResolution), now.ETag, "next",
            Text(await next.UsualContent(Act.HeadResolution, now)), 201, null);
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => await Count("webhook_deliveries where due > now()") > 2);
    }

    /// <summary>The service stops, with a message of every kind in its queues that nobody has handled.</summary>
    public async Task<KeptAnswers> Leave()
    {
        await Listen();
        await using (var scope = _app!.Services.CreateAsyncScope())
        {
            var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
            var answered =
                await Database.Value<string>(database, "select id from privatization.mt_doc_receivedmessage where data ->> 'outcome' is not null");
            var waits =
                await Database.Value<string>(database, "select id from privatization.mt_doc_receivedmessage where data ->> 'outcome' is null");
            object[] all =
            [
                new AnswerMessage(waits), new TellAnswer(answered), new MoveTerms(), new ImportPayments(Guid.Parse(_import.Split('/')[^1])),
                new FindMissedTerms(), new FindDueNotices(),
                new GiveNotice(At("noticed").Id, At("noticed").Provider, _notice), new ForgetOldAnswers(), new ForgetLapsedAccounts(),
                new ForgetUnusedUploads(),
            ];
            foreach (var message in all)
                await bus.ScheduleAsync(message, (SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(3650)).ToDateTimeOffset());
        }
        var (now, real) = (await SandboxNodes.Now(People), SystemClock.Instance.GetCurrentInstant());
        var import = (await People.Looker(Role.Treasury, "*").Ask(_import)).Is(200);
        await Close();
        await _receiver.DisposeAsync();
        await Database.Run(
            database,
            $"""
             drop function {Held} cascade;
             delete from wolverine.wolverine_incoming_envelopes where status = 'Handled';
             update wolverine.wolverine_incoming_envelopes set owner_id = 0;
             update wolverine.wolverine_incoming_envelopes set status = 'Incoming', execution_time = null
                 where execution_time > now() + interval '1 year';
             update privatization.webhook_deliveries set due = now(), taken_until = null where due is not null;
             update privatization.mt_doc_erasure set data = data || jsonb_build_object('by', 'operator')
             """);
        foreach (var table in new[] { "mt_doc_webhook", "mt_doc_gatewaysender" })
            await Database.Run(database,
                $"update privatization.{table} set data = replace(data::text, '{_receiver.Address}', '{KeptStore.Nowhere}')::jsonb");
        return new(
            now, real, _reads, _repeats, _next, _session,
            new(_import, Batch + OfLast, int.Parse(import.Text("done")!, null), 2 * OfLast, Batch - OfLast, At("first").Id, At("last").Id),
            At("transferred").Id, _message, _notice, _decree, _secret, _sender.AnswersKey!);
    }
}
