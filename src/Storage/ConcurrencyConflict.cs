using JasperFx;
using Marten.Exceptions;
using Npgsql;

namespace Privatization.Storage;

/// <summary>Another commit came first: on the same version of a case, with the same Idempotency-Key, for the same dwelling of the same applicant, or a contract for the same dwelling or person.</summary>
public static class ConcurrencyConflict
{
    public static bool Is(Exception exception) => exception switch
    {
        ConcurrencyException or DocumentAlreadyExistsException or NonExistentDocumentException => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        // A document that the act names was let go of at the same instant.
        PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } => true,
        AggregateException { InnerExceptions: var several } => several.All(Is),
        MartenException { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
