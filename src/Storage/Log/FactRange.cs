using NodaTime;
using Npgsql;
using Privatization.Storage.Documents;

namespace Privatization.Storage.Log;

/// <summary>
/// A range of the log: by places, both inclusive; or by the instants at which the store wrote them, from (inclusive) to (exclusive).
/// </summary>
public sealed record FactRange(long? FromSequence = null, long? ToSequence = null, Instant? From = null, Instant? To = null)
{
    /// <summary>Whether it is one way or the other, and says where it begins.</summary>
    public bool IsClear() => FromSequence is null != From is null && (FromSequence is null || To is null) && (From is null || ToSequence is null);

    internal string Condition(NpgsqlParameterCollection parameters) => string.Join(" and ", new[]
    {
        FromSequence is { } first ? $"fact.seq_id >= {parameters.Next(first)}" : null,
        ToSequence is { } last ? $"fact.seq_id <= {parameters.Next(last)}" : null,
        From is { } from ? $"fact.timestamp >= {parameters.Next(from)}" : null,
        To is { } to ? $"fact.timestamp < {parameters.Next(to)}" : null,
    }.OfType<string>());
}
