using NodaTime;
using Privatization.Api.Http.Paths;
using Privatization.Storage.Messages;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>That a message has come and is kept: the same for every repeat of it.</summary>
/// <param name="Status">The path under which the sender reads the answer.</param>
internal sealed record Acknowledgement(Guid MessageId, Instant ReceivedAt, string Status)
{
    public static Acknowledgement Of(ReceivedMessage message) =>
        new(message.MessageId, message.ReceivedAt, ApiPaths.GatewayMessage(message.MessageId));
}

/// <summary>How a message stands: what its sender reads, and what is sent to him.</summary>
/// <param name="Application">The path of the case that holds the request.</param>
internal sealed record MessageStatus(
    Guid MessageId, Instant ReceivedAt, MessageState State, Instant? AnsweredAt = null, string? Application = null, string? Number = null,
    MessageProblem? Problem = null)
{
    public static MessageStatus Of(ReceivedMessage message) => message.Outcome is { } outcome
        ? new(message.MessageId, message.ReceivedAt, outcome.State, outcome.At, outcome.Application is { } id ? ApiPaths.Application(id) : null,
            outcome.Number,
                outcome.Problem)
        : new(message.MessageId, message.ReceivedAt, MessageState.Received);
}
