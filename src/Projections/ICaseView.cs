using JasperFx.Events;
using Marten;
using Privatization.Storage.Log;

namespace Privatization.Projections;

/// <summary>
/// An asynchronous view that is told of cases one by one. A case that it cannot read is set aside, with the view's progress in one transaction,
/// and all others go on; a passing fault of the store is none of the case's, and the whole page is tried again.
/// </summary>
public interface ICaseView
{
    /// <summary>The name under which its progress is kept.</summary>
    string Name { get; }

    /// <summary>Makes the store keep its table, and bring it what is recorded.</summary>
    void Register(StoreOptions options);

    /// <summary>With the session's next commit: all that the view says of a case, in place of what it said before.</summary>
    /// <param name="facts">All of the case up to the view's progress, in order.</param>
    /// <exception cref="UnreadableFact">The case cannot be told to the end.</exception>
    Task TellAnew(IDocumentOperations tenant, Guid application, IReadOnlyList<IEvent> facts, CancellationToken cancellation);
}
