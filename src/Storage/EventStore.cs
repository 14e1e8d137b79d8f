using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Privatization.Storage.Contents;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Messages;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Weasel.Core;
using Weasel.Postgresql;

namespace Privatization.Storage;

/// <summary>The one place that names and registers what is stored.</summary>
public static class EventStore
{
    /// <param name="schema">Whether the store makes and changes its tables by itself (development), or only checks them (production).</param>
    public static StoreOptions UsePrivatization(this StoreOptions options, NpgsqlDataSource database, AutoCreate schema)
    {
        PostgresqlProvider.Instance.RegisterMapping(typeof(Instant), "timestamp with time zone", NpgsqlDbType.TimestampTz);
        options.Connection(database);
        options.DatabaseSchemaName = StoreSchema.Name;
        options.Logger(new Unlogged());
        options.AutoCreateSchemaObjects = schema;
        options.UseSystemTextJsonForSerialization(Json.Stored, EnumStorage.AsString, Casing.CamelCase, Stored);
        options.Advanced.DefaultTenantUsageEnabled = false;
        options.Policies.ForAllDocuments(mapping => mapping.Alias = DocumentNames.Of(mapping.DocumentType) ?? mapping.Alias);
        Facts(options);
        Documents(options);
        return options;
    }

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
        options.Projections.Add<ApplicationState>(ProjectionLifecycle.Live);
    }

    private static void Documents(StoreOptions options)
    {
        options.Schema.For<CaseEntry>().SingleTenanted().Index(entry => entry.Applicant).Index(entry => entry.Dwelling).Index(entry => entry.Rka!);
        options.Schema.For<ConcludedContract>().SingleTenanted();
        options.Schema.For<LiveCase>().SingleTenanted();
        options.Schema.For<IdempotencyRecord>().SingleTenanted();
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
            CaseSerials.Table, TimeOffset.Table, CalendarFence.Object, SignInTries.Table, ImportLines.Table, SetAsideTable.Table,
            .. OutboxTables.All,
        ]);
    }
}
