using JasperFx;
using Marten.Exceptions;
using Npgsql;

namespace Privatization.Storage;

/// <summary>
/// Another commit came first: on the same version of a case, with the same Idempotency-Key, for the same dwelling of the same applicant, or a
/// contract for the same dwelling or person.
/// </summary>
public static class ConcurrencyConflict
{
    private const int UsualTries = 5;

    /// <summary>Does the work again as a whole, on what the others recorded.</summary>
    /// <param name="tries">Among many who want the same at once, more than one of them may come first.</param>
    /// <exception cref="Exception">The last conflict, after so many tries.</exception>
    public static async Task<T> Retry<T>(Func<Task<T>> work, int tries = UsualTries)
    {
        for (var n = 1; ; n++)
        {
            try { return await work(); }
            catch (Exception conflict) when (Is(conflict) && n < tries) { }
        }
    }

    public static bool Is(Exception exception) => exception switch
    {
        ConcurrencyException or DocumentAlreadyExistsException or NonExistentDocumentException => true,
        PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
        } => true,
        // A document that the act names was let go of at the same instant.
        PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } => true,
        AggregateException { InnerExceptions: var several } => several.All(Is),
        MartenException { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
