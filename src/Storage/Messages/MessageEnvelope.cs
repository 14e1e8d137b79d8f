using System.Text;
using System.Text.Json.Nodes;
using Privatization.Storage.Text;

namespace Privatization.Storage.Messages;

/// <summary>Reg. §10, process 5: a signed request as the gateway passes it on.</summary>
/// <param name="MessageId">Chosen by the sender: the same message sent twice is one message.</param>
/// <param name="Account">Of the applicant, under which the documents were uploaded: the <c>sub</c> of the token.</param>
/// <param name="Signature">Ed25519, by the sender, over the RFC 8785 form of the envelope without it.</param>
/// <param name="Payload">The request, with the applicant's EDS; or else its digest.</param>
/// <param name="PayloadDigest">SHA-256 of the bytes of the request, which the sender brought before.</param>
/// <param name="CorrelationId">Of the messages that belong together: they come in the order of their dates.</param>
public sealed record MessageEnvelope(
    Guid MessageId, SenderName Sender, MessageDate Date, GatewayDestination Service, StaffId Account, byte[] Signature,
    RequestPackage? Payload = null, Digest? PayloadDigest = null, Guid? CorrelationId = null)
{
    /// <summary>What the sender signs.</summary>
    /// <param name="envelope">As JSON, signed or not yet.</param>
    public static byte[] SignedForm(byte[] envelope)
    {
        var form = JsonNode.Parse(envelope)!.AsObject();
        form.Remove("signature");
        return CanonicalJson.Of(Encoding.UTF8.GetBytes(form.ToJsonString()));
    }
}

/// <summary>The services that messages may be for.</summary>
public enum GatewayDestination { PrivatizationOfDwellings }
