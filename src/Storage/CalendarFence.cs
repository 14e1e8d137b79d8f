using Marten;
using Privatization.Storage.Postgres;
using Weasel.Core;
using Weasel.Postgresql.Functions;

namespace Privatization.Storage;

/// <summary>
/// No term is ever recorded by a calendar that was amended meanwhile: acts pass side by side, a decree passes alone, and an act that finds a decree
/// it did not know loses the race, to be decided again.
/// </summary>
public static class CalendarFence
{
    private const string Check = $"{StoreSchema.Name}.no_decree_after";
    private const long Lock = 267_2001_12_13;

    /// <summary>In the words of PostgreSQL, which are compared with when the schema is checked.</summary>
    internal static ISchemaObject Object => Function.ForSql(
        $"""
         CREATE OR REPLACE FUNCTION {Check}(known integer)
          RETURNS void
          LANGUAGE plpgsql
         AS $function$
         begin
             perform pg_advisory_xact_lock_shared({Lock});
             if exists (select from {MartenTables.Of<CalendarAmendment>()} where id > known) then
                 raise exception 'The calendar has been amended.' using errcode = 'serialization_failure';
             end if;
         end
         $function$;
         """);

    /// <summary>What the session records was decided by these decrees.</summary>
    public static void Share(this IDocumentSession session, Decrees known) => session.QueueSqlCommand($"select {Check}(?)", known.Latest);

    /// <summary>What the session records is a decree: it waits for the acts under way, and those that come wait for it.</summary>
    public static void Exclusive(this IDocumentSession session) => session.QueueSqlCommand("select pg_advisory_xact_lock(?)", Lock);
}
