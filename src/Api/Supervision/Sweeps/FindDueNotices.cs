using NodaTime;
using Npgsql;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Wolverine;
using Wolverine.Attributes;

namespace Privatization.Api.Supervision.Sweeps;

/// <summary>Every few seconds, on one node: asks for the notices that clocks call for and that were not given yet.</summary>
[MessageIdentity("Privatization.FindDueNotices")]
public sealed record FindDueNotices;

public static class FindDueNoticesHandler
{
    private static readonly string Query =
        $"""
         select clock.application, clock.tenant_id, notice.id
         from {MartenTables.Of<SlaClock>()} clock
         cross join lateral (values ('{EnumCodes.Format(NoticeKind.ThreeQuarters)}', clock.three_quarters),
         ('{EnumCodes.Format(NoticeKind.RanOut)}', clock.due)) point (kind, at)
         cross join lateral (select split_part(clock.id, '@', 1) || '/' || point.kind) notice (id)
         where clock.until is null and clock.running and point.at <= $1 and {SetAsideTable.NotSetAside(nameof(SlaClock), "clock")}
         and not exists (select from {MartenTables.Of<Notice>()} given where given.id = notice.id)
         order by point.at limit 1000
         """;

    public static async Task<OutgoingMessages> Handle(FindDueNotices _, NpgsqlDataSource database, IClock clock, CancellationToken cancellation)
    {
        await clock.Follow(cancellation);
        await using var command = database.CreateCommand(Query);
        command.Parameters.AddWithValue(clock.Microsecond());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var due = new OutgoingMessages();
        while (await reader.ReadAsync(cancellation)) due.Add(new GiveNotice(reader.GetGuid(0), reader.GetString(1), reader.GetString(2)));
        return due;
    }
}
