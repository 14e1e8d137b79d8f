using Privatization.Projections;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.Exactness;

/// <summary>What stands in the store of a service that nobody else uses meanwhile.</summary>
internal static class StoredRows
{
    private const string Tables =
        "select string_agg(format('select count(*) from privatization.%I', relname), ' union all ') from pg_class where relnamespace = "
        + "'privatization'::regnamespace and relkind = 'r' and relname <> 'mt_event_progression'";

    /// <summary>The places in the log of appends that lost a race, and the stream that Marten gives them: they depend on who was how fast.</summary>
    private const string Lost = "select count(*) + count(distinct (tenant_id, stream_id)) from privatization.mt_events where type = 'tombstone'";

    private static readonly string AllHeld =
        $"""
         select count(*) = {CaseViews.Names.Count()} from privatization.mt_event_progression where name like '%:All'
         and last_seq_id >= (select max(seq_id) from privatization.mt_events where type <> 'tombstone')
         """;

    /// <summary>
    /// In all tables, those of the views too, once these hold every fact; how far readers of the log have come is no row of anybody.
    /// </summary>
    public static async Task<long> Count(string database)
    {
        await ViewsHoldAll(database);
        return await Database.Value<long>(
            database, $"select sum(count)::bigint - ({Lost}) from ({await Database.Value<string>(database, Tables)}) each");
    }

    public static Task ViewsHoldAll(string database) =>
        Eventually.Holds(TimeSpan.FromSeconds(60), () => Database.Value<bool>(database, AllHeld), pause: 100);

    /// <summary>The same case again and again, each under an id of its own: its facts and its entry in the directory.</summary>
    public static async Task<IReadOnlyList<Guid>> Copies(string database, Guid of, int count)
    {
        var ids = await Database.Value<Guid[]>(database, $"""
            with copies as materialized (select gen_random_uuid() as copy from generate_series(1, {count})),
            streams as (
                insert into privatization.mt_streams
                select made.* from privatization.mt_streams it, copies, jsonb_populate_record(it, jsonb_build_object('id', copy)) made
                    where it.id = '{of}'),
            entries as (
                insert into privatization.mt_doc_caseentry
                select made.* from privatization.mt_doc_caseentry it, copies,
                    jsonb_populate_record(it, jsonb_build_object('id', copy, 'data', it.data || jsonb_build_object('id', copy))) made
                where it.id = '{of}'),
            facts as (
                insert into privatization.mt_events
                select made.*
                from (select it, copy from privatization.mt_events it, copies where it.stream_id = '{of}' order by copy, version) ordered,
                    jsonb_populate_record(ordered.it, jsonb_build_object(
                        'id', gen_random_uuid(), 'stream_id', copy, 'seq_id', nextval('privatization.mt_events_sequence'))) made)
            select array_agg(copy) from copies
            """);
        await ViewsHoldAll(database);
        return ids;
    }
}
