using Marten.Schema;
using NodaTime;
using Privatization.Storage.Deliveries;

namespace Privatization.Storage.Messages;

/// <summary>Who may send messages through the gateway.</summary>
/// <param name="Id">The name.</param>
/// <param name="Key">The public half of the sender's Ed25519 key, 32 bytes.</param>
/// <param name="Answers">Where answers are sent; null where the sender only reads them.</param>
[DocumentAlias("gatewaysender")]
public sealed record GatewaySender(string Id, byte[] Key, AnswerAddress? Answers = null);

/// <param name="Id">Whose the keys are.</param>
/// <param name="State">Stopped where it answered 410, until an operator registers the sender again.</param>
public sealed record AnswerAddress(Guid Id, Uri Url, WebhookState State, IReadOnlyList<WebhookKey> Keys);

/// <summary>Reg. §10, process 5: a message of the gateway that was acknowledged. It holds no personal data: the envelope is a blob.</summary>
/// <param name="Id">Sender and message id.</param>
/// <param name="Correlation">Sender and correlation id; null where the message stands alone.</param>
/// <param name="Date">As the sender says.</param>
/// <param name="Envelope">Digest of the envelope as it came.</param>
/// <param name="Signed">Digest of what the sender signed: the same message may come in other bytes.</param>
/// <param name="Outcome">Null until it is answered.</param>
[DocumentAlias("receivedmessage")]
public sealed record ReceivedMessage(
    string Id, Guid MessageId, string? Correlation, Instant Date, string Envelope, string Signed, Instant ReceivedAt, MessageOutcome? Outcome = null)
{
    public static string IdOf(string sender, Guid message) => $"{sender}/{message}";

    public string Sender() => Id.Split('/')[0];
}

/// <summary>What came of a message.</summary>
/// <param name="Application">The case that holds the request, also where it was refused.</param>
/// <param name="Problem">Why not; null where the request was accepted.</param>
public sealed record MessageOutcome(MessageState State, Instant At, Guid? Application = null, string? Number = null, MessageProblem? Problem = null);

public enum MessageState
{
    /// <summary>Acknowledged; the answer follows.</summary>
    Received,

    Accepted,

    /// <summary>Reg. §10, process 4: the authenticity of the applicant's EDS is not confirmed. On record as a case.</summary>
    Refused,

    /// <summary>The request is no request that could be recorded.</summary>
    Rejected,
}

/// <param name="Code">Of the problem that the portal answers to the same request.</param>
public sealed record MessageProblem(string Code, Sentence Detail, IReadOnlyList<MessageFault> Errors, string? Paragraph = null);

/// <param name="Pointer">A JSON pointer in the payload.</param>
public sealed record MessageFault(string Pointer, string Code, Sentence Detail);
