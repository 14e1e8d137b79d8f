using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Messages;

namespace Privatization.Api.Integrations.Gateway;

using static GatewayProblems;
using static Problems;

/// <summary>What is described of the gateway.</summary>
internal static class GatewayOperations
{
    public static MessageEnvelope Example { get; } = new(
        Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8058"), SenderName.Parse("egov-gateway"), MessageDate.Parse("2026-11-20T09:00:00+05:00"),
        GatewayDestination.PrivatizationOfDwellings, StaffId.Parse("account-b885192e324b2c0f"), new byte[64], Examples.Request);

    public static Operation Send { get; } = new(
        "sendMessage", Tags.Gateway, "Send a message through the gateway",
        "Reg. §10, process 5: a request that the applicant signed, in an envelope that the sender signs (Ed25519 over the RFC 8785 form without "
        + "signature). It is acknowledged at once, and then submitted as the portal's own requests are. A message is known by sender and messageId: "
        + "a repeat gets the same acknowledgement. Of one correlationId messages come in the order of their dates. The request is in the envelope "
        + "(payload), or was brought before and is named (payloadDigest). Senders are registered by an operator; to one with an address the answer "
        + "is posted, as it is read, signed as Standard Webhooks 1.0 has it (v1a; webhook-id is the messageId), at least once: what is not answered "
        + "with 2xx is tried again over days, and 410 stops it.",
        MalformedBody, TooLarge, UnsupportedMediaType, InvalidContent, UnknownSender, NotOfSender, MessageIdReused, Late,
        FromTheFuture, OutOfOrder, UnknownPayload, TooManyRequests, Internal, StoreUnavailable)
    {
        IsOpen = true,
        Body = new(typeof(MessageEnvelope), Example),
        Answers = [new(202, typeof(Acknowledgement), "The message is kept; Location tells the answer.", "Location")],
    };

    public static Operation Bring { get; } = new(
        "bringPayload", Tags.Gateway, "Bring a request before its message",
        "The bytes of the request, which the sender signs (Ed25519); a message then names them by their SHA-256. The same bytes again get the same "
        + "answer. It serves one message; what no message names is forgotten after some days. Nobody reads it until then.",
        MalformedBody, MalformedHeader, TooLarge, UnsupportedMediaType, InvalidContent, UnknownSender, NotOfSender, TooManyRequests,
        Internal, StoreUnavailable)
    {
        IsOpen = true,
        Takes = ["GatewaySender", "GatewaySignatureOfBody"],
        Body = new(typeof(RequestPackage), Examples.Request),
        Answers = [new(201, typeof(UploadedBlob), "It is kept; a message may name it.")],
    };

    public static Operation Read { get; } = new(
        "readMessage", Tags.Gateway, "Read the answer to a message",
        "Accepted, with the number of the case; refused, because the applicant's EDS is not confirmed (process 4); rejected, with the problem that "
        + "the portal answers to the same request; or received, and still to be answered. For its sender, who signs the method and the path.",
        MalformedHeader, UnknownSender, NotOfSender, NotFound, TooManyRequests, Internal, StoreUnavailable)
    {
        IsOpen = true,
        Takes = ["GatewaySender", "GatewaySignature"],
        Answers = [new(200, typeof(MessageStatus), "How the message stands.")],
    };
}
