using Marten;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Messages;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>The senders that are registered. Of each only the public half of a key is kept.</summary>
internal sealed class Senders(IDocumentStore store)
{
    private const string Sender = "Gateway-Sender", Signature = "Gateway-Signature";
    private const int Ed25519Length = 64;

    /// <returns>Null where the sender is known and signed the bytes.</returns>
    public async Task<Problem?> Check(SenderName name, byte[] signed, byte[] signature, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        if (await session.LoadAsync<GatewaySender>(name.ToString(), cancellation) is not { } sender) return GatewayProblems.UnknownSender;
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(sender.Key));
        verifier.BlockUpdate(signed, 0, signed.Length);
        return verifier.VerifySignature(signature) ? null : GatewayProblems.NotOfSender;
    }

    /// <summary>Who asks, where what is asked has no envelope: the headers say so.</summary>
    /// <param name="signed">What the sender has to have signed.</param>
    public async Task<OrProblem<SenderName>> Asking(HttpRequest request, byte[] signed)
    {
        if (NameIn(request) is not { } name) return WriteRequest.Header(Sender, "^[a-z0-9-]{1,60}$");
        var signature = new byte[Ed25519Length];
        if (!Convert.TryFromBase64String(request.Headers[Signature].ToString(), signature, out var length) || length != Ed25519Length)
            return WriteRequest.Header(Signature, "base64");
        return await Check(name, signed, signature, request.HttpContext.RequestAborted) is { } notTheirs ? notTheirs : name;
    }

    private static SenderName? NameIn(HttpRequest request)
    {
        try { return SenderName.Parse(request.Headers[Sender].ToString()); }
        catch (NotSuchValue) { return null; }
    }
}
