using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Weasel.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Privatization;

/// <summary>The one place that names and registers what is stored.</summary>
public static class EventStore
{
    public const string Schema = "privatization";

    /// <summary>
    /// The tenant of a session that reads across providers, or what belongs to none. It owns no stream. There is no default tenant.
    /// </summary>
    public const string Oblast = "oblast";

    /// <summary>Stored names are for ever: renaming a type does not rename a fact.</summary>
    public static IReadOnlyDictionary<Type, string> FactNames { get; } = new Dictionary<Type, string>
    {
        [typeof(RequestSubmitted)] = "request_submitted",
        [typeof(RequestRefused)] = "request_refused",
        [typeof(StageOpened)] = "stage_opened",
        [typeof(StepOpened)] = "step_opened",
        [typeof(TermMissed)] = "term_missed",
        [typeof(TermMoved)] = "term_moved",
        [typeof(DocumentsAccepted)] = "documents_accepted",
        [typeof(DocumentsRefused)] = "documents_refused",
        [typeof(HeadResolutionGiven)] = "head_resolution_given",
        [typeof(ExecutorAssigned)] = "executor_assigned",
        [typeof(DocumentsSentToCommission)] = "documents_sent_to_commission",
        [typeof(CommissionConcluded)] = "commission_concluded",
        [typeof(DecisionDrafted)] = "decision_drafted",
        [typeof(DecisionSigned)] = "decision_signed",
        [typeof(ResultIssued)] = "result_issued",
        [typeof(ValueCalculated)] = "value_calculated",
        [typeof(AkimatResolved)] = "akimat_resolved",
        [typeof(TransferDrafted)] = "transfer_drafted",
        [typeof(TransferSigned)] = "transfer_signed",
        [typeof(ContractDrafted)] = "contract_drafted",
        [typeof(ContractSigned)] = "contract_signed",
        [typeof(ContractCountersigned)] = "contract_countersigned",
        [typeof(ContractConcluded)] = "contract_concluded",
        [typeof(DraftReturned)] = "draft_returned",
        [typeof(ApplicationWithdrawn)] = "application_withdrawn",
        [typeof(ApplicationDiscontinued)] = "application_discontinued",
        [typeof(CountersignatureAwaited)] = "countersignature_awaited",
        [typeof(InstalmentsAgreed)] = "instalments_agreed",
        [typeof(PaymentRecorded)] = "payment_recorded",
        [typeof(PaymentReversed)] = "payment_reversed",
        [typeof(PaidInFull)] = "paid_in_full",
        [typeof(RecordCorrected)] = "record_corrected",
    };

    /// <summary>Documents by the names of their tables, <c>mt_doc_…</c>, which are for ever as well.</summary>
    public static IReadOnlyDictionary<Type, string> DocumentNames { get; } = new Dictionary<Type, string>
    {
        [typeof(ApplicantStatus)] = "applicantstatus",
        [typeof(WorkItem)] = "workitem",
        [typeof(SlaClock)] = "slaclock",
        [typeof(Application)] = "application",
        [typeof(CaseEntry)] = "caseentry",
        [typeof(ConcludedContract)] = "concludedcontract",
        [typeof(LiveCase)] = "livecase",
        [typeof(Answer)] = "answer",
        [typeof(StaffEntry)] = "staffentry",
        [typeof(CalendarAmendment)] = "calendaramendment",
        [typeof(AmendmentProgress)] = "amendmentprogress",
        [typeof(StoreKey)] = "storekey",
        [typeof(InstalledPolicy)] = "installedpolicy",
        [typeof(ContractEntry)] = "contractentry",
        [typeof(PaymentEntry)] = "paymententry",
        [typeof(PaymentImport)] = "paymentimport",
        [typeof(Notice)] = "notice",
        [typeof(Account)] = "account",
        [typeof(AccountSession)] = "accountsession",
        [typeof(ProvenIin)] = "proveniin",
        [typeof(SpentChallenge)] = "spentchallenge",
        [typeof(AccountEntry)] = "accountentry",
        [typeof(Webhook)] = "webhook",
        [typeof(GatewaySender)] = "gatewaysender",
        [typeof(ReceivedMessage)] = "receivedmessage",
        [typeof(ReadMark)] = "readmark",
        [typeof(Erasure)] = "erasure",
    };

    /// <summary>The asynchronous views, by the names under which their progress is kept.</summary>
    public static IReadOnlyList<ICaseView> Views(NpgsqlDataSource database) =>
        [new ApplicantStatusView(), new WorkQueueView(), new SlaClockView(), new PersonsByName(database)];

    public static IReadOnlyList<string> ViewNames { get; } = [nameof(ApplicantStatus), nameof(WorkItem), nameof(SlaClock), nameof(PersonsByName)];

    /// <param name="schema">Whether the store makes and changes its tables by itself (development), or only checks them (production).</param>
    public static void UsePrivatization(this StoreOptions options, NpgsqlDataSource database, AutoCreate schema)
    {
        PostgresqlProvider.Instance.RegisterMapping(typeof(Instant), "timestamp with time zone", NpgsqlDbType.TimestampTz);
        options.Connection(database);
        options.DatabaseSchemaName = Schema;
        options.Logger(new Unlogged());
        options.AutoCreateSchemaObjects = schema;
        options.UseSystemTextJsonForSerialization(Json.Stored, EnumStorage.AsString, Casing.CamelCase, Stored);
        options.Advanced.DefaultTenantUsageEnabled = false;
        options.Policies.ForAllDocuments(mapping => mapping.Alias = DocumentNames.GetValueOrDefault(mapping.DocumentType, mapping.Alias));
        Facts(options);
        Views(options, database);
        Documents(options);
    }

    internal static PostgresqlObjectName TableName(string name) => new(Schema, name, SchemaUtils.IdentifierUsage.General);

    // Marten adds converters of its own to the options it is given; ours must come first.
    private static void Stored(System.Text.Json.JsonSerializerOptions json)
    {
        json.Converters.Clear();
        json.Converters.Add(new HeadersConverter());
        Json.Configure(json);
    }

    private static void Facts(StoreOptions options)
    {
        var events = options.Events;
        events.TenancyStyle = TenancyStyle.Conjoined;
        events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        events.UseMandatoryStreamTypeDeclaration = true;
        events.EnableUniqueIndexOnEventId = true;
        // Without it the lock library of the daemon fails on every try, silently.
        events.UseAdvisoryLockTransaction = true;
        var metadata = events.MetadataConfig;
        metadata.CausationIdEnabled = metadata.CorrelationIdEnabled = metadata.UserNameEnabled = metadata.HeadersEnabled = true;
        StoredFacts.Map(events);
    }

    private static void Views(StoreOptions options, NpgsqlDataSource database)
    {
        options.Projections.Add<ApplicationState>(ProjectionLifecycle.Live);
        // Nothing is ever skipped: a case that cannot be read is set aside by the view itself, on record.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        // A look ten times a second, and no NOTIFY on append: that lock orders all commits one after another (docs/decisions).
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(100);
        options.Projections.FastPollingTime = TimeSpan.FromMilliseconds(50);
        Interval(options, new ApplicantStatusView());
        Interval(options, new WorkQueueView());
        Interval(options, new SlaClockView());
        options.Projections.Add(new PersonsByName(database), ProjectionLifecycle.Async, nameof(PersonsByName));
        Columns<ApplicantStatus>(options, nameof(ApplicantStatus.State), nameof(ApplicantStatus.Ended), nameof(ApplicantStatus.Due), nameof(ApplicantStatus.Half));
        Columns<WorkItem>(options, nameof(WorkItem.Role), nameof(WorkItem.Due), nameof(WorkItem.LatestFinish));
        Columns<SlaClock>(
            options, nameof(SlaClock.Regulation), nameof(SlaClock.Kind), nameof(SlaClock.Stage), nameof(SlaClock.Step), nameof(SlaClock.Role), nameof(SlaClock.Due), nameof(SlaClock.Half),
            nameof(SlaClock.ThreeQuarters), nameof(SlaClock.LatestFinish), nameof(SlaClock.Running), nameof(SlaClock.Completed), nameof(SlaClock.Missed),
            nameof(SlaClock.Effective), nameof(SlaClock.Used));
        options.Schema.For<ApplicantStatus>()
            .Index(row => row.Applicant)
            .Index(row => new { row.Submitted, row.Application })
            .Index(row => row.Submitted, index => Partial(index, "applicantstatus_came", $"{From} = submitted", "submitted", "tenant_id", "state"))
            .Index(row => row.From, index => Partial(index, "applicantstatus_ended", "ended", From, "tenant_id", "state"));
        options.Schema.For<WorkItem>()
            .Index(row => row.Until!)
            .Index(row => row.Role, index => Partial(index, "workitem_waiting", "until is null", "role"));
        options.Schema.For<SlaClock>()
            // Thousands stop in a month, and boards count them: all that they ask of one is in the index.
            .Index(row => row.From, index => Partial(
                index, "slaclock_stopped", "not running", From, "tenant_id", "regulation", "kind", "until", "stage", "step", "role", "due", "latest_finish", "completed", "missed", "effective", "used"))
            .Index(row => row.Due, index => Partial(index, "slaclock_due", "running and until is null", "due"))
            // A clock may run for long: only an index over spans finds those of a past instant without reading all before it. With the span come the columns
            // that it is made of: PostgreSQL does not read them out of the expression.
            .Index(row => row.From, index =>
            {
                Partial(
                    index, "slaclock_running", "running", Span, From, "until", "tenant_id", "regulation", "kind", "stage", "step", "role", "due", "half", "three_quarters",
                    "latest_finish", "used");
                index.Method = IndexMethod.gist;
            });
    }

    // Marten would make an index of each, and every row would be written as often as there are.
    private static void Columns<TRow>(StoreOptions options, params IReadOnlyList<string> names) where TRow : IntervalRow => options.Policies.ForAllDocuments(mapping =>
    {
        if (mapping.DocumentType != typeof(TRow)) return;
        foreach (var name in names.Concat(EveryRow)) mapping.DuplicateField(name);
    });

    /// <summary>The span of a row. Only with coalesce does Weasel read the index as it wrote it: it loses a quote before a comma.</summary>
    public const string Span = "tstzrange(coalesce(\"from\"), until)";

    private const string From = "\"from\"";

    private static readonly string[] EveryRow =
        [nameof(IntervalRow.Application), nameof(IntervalRow.Applicant), nameof(IntervalRow.Until), nameof(IntervalRow.From), nameof(IntervalRow.Submitted)];

    private static void Partial(IndexDefinition index, string name, string predicate, string of, params string[] including) =>
        (index.Name, index.Predicate, index.Mask, index.IncludeColumns) = ($"mt_doc_{name}", predicate, of, including is [] ? null : including);

    private static void Interval<TRow>(StoreOptions options, IntervalView<TRow> view) where TRow : IntervalRow
    {
        options.Schema.For<TRow>().MultiTenanted();
        options.Projections.Add(view, ProjectionLifecycle.Async, view.Name, asynchronous => asynchronous.DeleteViewTypeOnTeardown<TRow>());
    }

    private static void Documents(StoreOptions options)
    {
        options.Schema.For<CaseEntry>().SingleTenanted().Index(entry => entry.Applicant).Index(entry => entry.Dwelling).Index(entry => entry.Rka!);
        options.Schema.For<ConcludedContract>().SingleTenanted();
        options.Schema.For<LiveCase>().SingleTenanted();
        options.Schema.For<Answer>().SingleTenanted();
        options.Schema.For<StaffEntry>().SingleTenanted().Index(entry => entry.Provider);
        options.Schema.For<CalendarAmendment>().SingleTenanted().Identity(amendment => amendment.Serial);
        options.Schema.For<AmendmentProgress>().SingleTenanted().Identity(progress => progress.Serial).UseNumericRevisions(true);
        options.Schema.For<StoreKey>().SingleTenanted();
        options.Schema.For<InstalledPolicy>().SingleTenanted();
        options.Schema.For<ContractEntry>().SingleTenanted();
        options.Schema.For<PaymentEntry>().SingleTenanted();
        options.Schema.For<PaymentImport>().SingleTenanted().UseNumericRevisions(true);
        options.Schema.For<Notice>().SingleTenanted().Duplicate(notice => notice.Provider).Duplicate(notice => notice.At);
        options.Schema.For<Account>().SingleTenanted()
            .Index(account => new { account.Person, account.Proven, account.PasswordHash }).UseOptimisticConcurrency(true);
        options.Schema.For<AccountSession>().SingleTenanted().Index(session => session.Account);
        options.Schema.For<ProvenIin>().SingleTenanted();
        options.Schema.For<SpentChallenge>().SingleTenanted();
        options.Schema.For<AccountEntry>().SingleTenanted();
        options.Schema.For<Webhook>().SingleTenanted().UseOptimisticConcurrency(true);
        options.Schema.For<GatewaySender>().SingleTenanted().UseOptimisticConcurrency(true);
        options.Schema.For<ReceivedMessage>().SingleTenanted().Index(message => message.Correlation!).UseOptimisticConcurrency(true);
        options.Schema.For<ReadMark>().SingleTenanted().Index(mark => mark.Person);
        options.Schema.For<Erasure>().SingleTenanted();
        options.Storage.Add(new ReadableRows());
        options.Storage.ExtendedSchemaObjects.AddRange(Blobs.Tables);
        options.Storage.ExtendedSchemaObjects.AddRange(
        [
            CaseSerials.Table, ClockOffset.Table, CalendarGate.Object, SignInTries.Table, ImportLines.Table, SetAsideTable.Table,
            .. PersonTable.Objects, .. OutboxTables.All,
        ]);
    }
}
