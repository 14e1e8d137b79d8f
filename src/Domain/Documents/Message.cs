using NodaTime;
using Privatization.Domain.Portal;

namespace Privatization.Domain.Documents;

/// <summary>
/// Reg. §4, §10: a message in the personal cabinet, and the document that it brings. Messages are not kept: they follow from the facts, so that none
/// can be lost.
/// </summary>
/// <param name="Version">Of the fact that sent it.</param>
/// <param name="Brings">The refusal of process 4 or 6, the result of a stage, or the notice on the conclusion of the contract; null where the message
/// is that the request has been accepted (§4).</param>
public sealed record Message(long Version, Instant At, Outgoing? Brings)
{
    /// <summary>The messages of a case, the oldest first.</summary>
    public static IEnumerable<Message> Of(IReadOnlyList<ApplicationEvent> facts) =>
    [
        .. facts is [RequestSubmitted accepted, ..] ? [new Message(1, accepted.At, null)] : Array.Empty<Message>(),
        .. Outgoing.Of(facts).Where(it => it.Sent is not null).Select(it => new Message(it.Sent!.Version, it.Sent.At, it)).OrderBy(it => it.Version),
    ];
}
