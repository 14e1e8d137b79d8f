using Npgsql;

namespace Privatization;

/// <summary>Why the service cannot start, in words for whoever starts it.</summary>
public static class StartFault
{
    /// <returns>Null where it is no fault of the surroundings, and the whole exception is of use.</returns>
    public static string? Explain(Exception wrong) => wrong switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName } =>
            "The database has no tables of this service yet, or older ones: run the command db-apply.",
        PostgresException refused => $"The database refused: {refused.MessageText} ({refused.SqlState}). See ConnectionStrings__Privatization.",
        NpgsqlException unreachable => $"The database cannot be reached: {unreachable.Message}. See ConnectionStrings__Privatization.",
        InvalidOperationException misfit => misfit.Message,
        IOException taken => taken.Message,
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
