using Npgsql;

namespace Privatization.Api.Host;

/// <summary>Why the service cannot start, or a command is not carried out, in words for whoever starts it.</summary>
internal static class StartFault
{
    /// <returns>Null where it is no fault of the surroundings, and the whole exception is of use.</returns>
    public static string? Explain(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName } =>
            "The database has no tables of this service yet, or older ones: run the command db-apply.",
        PostgresException refused => $"The database refused: {refused.MessageText} ({refused.SqlState}). See ConnectionStrings__Privatization.",
        NpgsqlException { InnerException: TimeoutException } =>
            "The database took longer for a statement than the connection's Command Timeout. Where tables or indexes of a large store are changed, "
            + "run the command db-apply, which waits.",
        NpgsqlException unreachable => $"The database cannot be reached: {unreachable.Message}. See ConnectionStrings__Privatization.",
        InvalidOperationException misfit => misfit.Message,
        IOException taken => taken.Message,
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };

    /// <summary>Carries a command out; whatever goes wrong, or how it is used, is told in words, never by a stack.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Told(Func<Task<int>> command)
    {
        try { return await command(); }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(fault is FormatException use
                ? use.Message : Explain(fault) ?? $"{fault.GetType().Name}: {fault.Message.Split('\n')[0]}");
            return 1;
        }
    }
}
