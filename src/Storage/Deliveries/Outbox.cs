using System.Text.Json;
using NodaTime;
using Npgsql;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Storage.Deliveries;

/// <summary>A fact that a subscription is to be told of, taken to be sent.</summary>
/// <param name="Tries">How often it was tried before.</param>
public sealed record DueDelivery(RecordedFact Fact, int Tries, Webhook Webhook);

/// <summary>What came of a try: the status of the answer, or why there is none.</summary>
public sealed record DeliveryOutcome(int? Status, string? Fault = null);

/// <summary>A delivery that failed.</summary>
/// <param name="DueAt">When it is tried again; null where it was given up.</param>
public sealed record FailedDelivery(long Sequence, Guid Event, Guid Application, FactType Type, int Tries, Instant TriedAt, int? Status,
    string? Fault, Instant? DueAt);

/// <summary>
/// Who is to be told of what. A subscription has a place in the log of facts; moving it on and writing the rows of what it passed is one statement,
/// so that nothing is left out or written twice, on however many nodes. A row goes when the receiver has taken it. Time here is real time, the
/// database's.
/// </summary>
public static class Outbox
{
    /// <summary>How many facts a subscription moves on at once.</summary>
    private const int Page = 1_000;

    /// <summary>A subscription with so many deliveries waiting takes up no more: the log of facts keeps the rest.</summary>
    private const int Full = 10_000;

    /// <summary>To one receiver at once, from all nodes.</summary>
    private const int AtOnce = 8;

    public const int MaxReplayed = 100_000;

    private static readonly string Webhooks = MartenTables.Of<Webhook>();
    private const string Sending =
        $"select count(*) from {OutboxTables.Deliveries} d where d.webhook = w.id and d.taken_until > now()";
    private const string Concerns =
        """
        (w.data ->> 'events' is null or jsonb_exists(w.data -> 'events', replace(fact.type, '_', '-')))
        and (w.data ->> 'provider' is null or w.data ->> 'provider' = fact.tenant_id)
        """;

    /// <summary>Writes what subscriptions are to be told of, up to the high-water mark.</summary>
    public static async Task TakeUp(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             with place as (
                 select own.webhook, own.after, least({FactLog.Mark}, own.after + {Page}) as up_to from {OutboxTables.Places} own
                 join {Webhooks} w on w.id = own.webhook and w.data ->> 'state' = 'active'
                 where own.after < {FactLog.Mark}
                 and not exists (select from {OutboxTables.Deliveries} d where d.webhook = own.webhook and d.due is not null offset {Full})
                 for update of own skip locked),
             moved as (update {OutboxTables.Places} own set after = place.up_to from place where own.webhook = place.webhook)
             insert into {OutboxTables.Deliveries} (webhook, sequence, application, tries, due)
             select place.webhook, fact.seq_id, fact.stream_id, 0, now() from place join {Webhooks} w on w.id = place.webhook
             join {FactLog.Facts} fact on fact.seq_id > place.after and fact.seq_id <= place.up_to where {Concerns}
             on conflict do nothing
             """);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// Takes what is due, for so long as it may take to send it. Of one case only the first, and only while no other of the case is being sent: so
    /// they come in order. Whoever took it and died lets it go by that time.
    /// </summary>
    /// <param name="webhook">Of one subscription the next only; null for all that there is room for.</param>
    public static Task<List<DueDelivery>> Take(NpgsqlDataSource database, Guid? webhook, Duration lease, CancellationToken cancellation) =>
        database.Read(
            parameters =>
                $"""
                 with due as (
                     select d.webhook, d.sequence, w.data from {Webhooks} w cross join lateral (
                         select d.webhook, d.sequence from {OutboxTables.Deliveries} d
                         where d.webhook = w.id and d.due <= now() and (d.taken_until is null or d.taken_until <= now())
                         and not exists (
                             select from {OutboxTables.Deliveries} other where other.webhook = d.webhook and other.application = d.application
                             and other.due is not null and (other.sequence < d.sequence or other.taken_until > now()))
                         order by d.sequence
                         limit {(webhook is null ? $"greatest(0, {AtOnce} - ({Sending}))" : "1")}
                         for update skip locked) d
                     where w.data ->> 'state' = 'active' and ({parameters.Next((object?)webhook ?? DBNull.Value)}::uuid is null or w.id = $1)),
                 taken as (
                     update {OutboxTables.Deliveries} d set taken_until = now() + {parameters.Next(lease)} from due
                     where d.webhook = due.webhook and d.sequence = due.sequence returning d.sequence, d.tries, due.data)
                 select {FactLog.Columns}, taken.tries, taken.data from taken join {FactLog.Facts} fact on fact.seq_id = taken.sequence
                 """,
            row => new DueDelivery(
                FactLog.Read(row), row.GetInt32(FactLog.Width), JsonSerializer.Deserialize<Webhook>(row.GetString(FactLog.Width + 1), Json.Stored)!),
            cancellation);

    public static Task Delivered(NpgsqlDataSource database, DueDelivery delivery, CancellationToken cancellation) =>
        database.Run(parameters => $"delete from {OutboxTables.Deliveries} where {Is(delivery, parameters)}", cancellation);

    /// <param name="next">After which time it is tried again; null where it is given up.</param>
    public static Task Failed(NpgsqlDataSource database, DueDelivery delivery, DeliveryOutcome outcome, Duration? next,
        CancellationToken cancellation) =>
            database.Run(
                parameters =>
                    $"""
                     update {OutboxTables.Deliveries} set tries = tries + 1, taken_until = null, tried_at = now(),
                     status = {parameters.Next((object?)outcome.Status ?? DBNull.Value)},
                     fault = {parameters.Next((object?)outcome.Fault ?? DBNull.Value)},
                     due = now() + {parameters.Next((object?)next ?? DBNull.Value)}::interval
                     where {Is(delivery, parameters)}
                     """,
                cancellation);

    /// <summary>Was not tried to the end: as if it had not been taken.</summary>
    public static Task LetGo(NpgsqlDataSource database, DueDelivery delivery, CancellationToken cancellation) =>
        database.Run(parameters => $"update {OutboxTables.Deliveries} set taken_until = null where {Is(delivery, parameters)}", cancellation);

    /// <summary>
    /// Sends again what a subscription was told of, or should have been, in a range of the log. What it has not come to yet will come by itself.
    /// </summary>
    /// <returns>How many facts, and the last of them; null where there is none.</returns>
    public static async Task<(long Facts, long? Last)> Replay(NpgsqlConnection connection, Guid webhook, FactRange range,
        CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        var parameters = command.Parameters;
        command.CommandText =
            $"""
             with again as (
                 insert into {OutboxTables.Deliveries} as standing (webhook, sequence, application, tries, due)
                 select w.id, fact.seq_id, fact.stream_id, 0, now() from {Webhooks} w join {OutboxTables.Places} place on place.webhook = w.id
                 join {FactLog.Facts} fact on fact.seq_id <= place.after
                 where w.id = {parameters.Next(webhook)} and {Concerns} and {range.Condition(parameters)}
                 order by fact.seq_id limit {MaxReplayed}
                 on conflict (webhook, sequence) do update set tries = 0, due = now()
                 where standing.taken_until is null or standing.taken_until <= now()
                 returning sequence)
             select count(*), max(sequence) from again
             """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.Maybe<long>(1));
    }

    /// <summary>The deliveries that failed and were not made since, in the order of the log.</summary>
    public static Task<List<FailedDelivery>> Failures(NpgsqlDataSource database, Guid webhook, long after, int limit,
        CancellationToken cancellation) => database.Read(
            parameters =>
                $"""
                 select d.sequence, e.id, e.stream_id, e.type, d.tries, d.tried_at, d.status, d.fault, d.due
                 from {OutboxTables.Deliveries} d join {MartenTables.Events} e on e.seq_id = d.sequence
                 where d.webhook = {parameters.Next(webhook)} and d.tried_at is not null and d.sequence > {parameters.Next(after)}
                 order by d.sequence limit {parameters.Next(limit)}
                 """,
            row => new FailedDelivery(
                row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), FactType.OfStored(row.GetString(3)), row.GetInt32(4), row.GetFieldValue<Instant>(5),
                row.Maybe<int>(6), row.Text(7), row.Maybe<Instant>(8)),
            cancellation);

    /// <summary>How far each subscription has come, and how much of it waits or was given up.</summary>
    public static async Task<IReadOnlyDictionary<Guid, OutboxPlace>> PlacesOf(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var rows = await database.Read(
            _ => $"""
                  select place.webhook, place.after, count(d.due), count(d.sequence) - count(d.due) from {OutboxTables.Places} place
                  left join {OutboxTables.Deliveries} d on d.webhook = place.webhook group by place.webhook, place.after
                  """,
            row => (row.GetGuid(0), new OutboxPlace(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3))), cancellation);
        return rows.ToDictionary();
    }

    public static Task ForgetGivenUp(NpgsqlDataSource database, Instant before, CancellationToken cancellation) =>
        database.Run(parameters => $"delete from {OutboxTables.Deliveries} where due is null and tried_at < {parameters.Next(before)}", cancellation);

    private static string Is(DueDelivery delivery, NpgsqlParameterCollection parameters) =>
        $"webhook = {parameters.Next(delivery.Webhook.Id)} and sequence = {parameters.Next(delivery.Fact.Sequence)}";
}

/// <param name="After">The last fact it has taken up.</param>
public sealed record OutboxPlace(long After, long Waiting, long GivenUp);
