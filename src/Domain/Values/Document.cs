using NodaTime;

namespace Privatization.Domain.Values;

/// <summary>A paper attached to an act: its bytes were uploaded before and are named by their digest.</summary>
/// <param name="IssuedOn">The day the paper bears.</param>
/// <param name="ValidUntil">The last day on which it is valid, inclusive.</param>
public sealed record Document(DocumentKind Kind, Digest Sha256, ShortText Name, LocalDate? IssuedOn = null, LocalDate? ValidUntil = null);

/// <summary>An act that names papers uploaded before.</summary>
public interface INamesDocuments
{
    IEnumerable<Digest> Named();
}
