using Marten;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Privatization;

/// <summary>The senders that are registered. Of each only the public half of a key is kept.</summary>
public sealed class Senders(IDocumentStore store)
{
    /// <returns>Null where the sender is known and signed the bytes.</returns>
    public async Task<Problem?> Check(SenderName name, byte[] signed, byte[] signature, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(EventStore.Oblast);
        if (await session.LoadAsync<GatewaySender>(name.ToString(), cancellation) is not { } sender) return GatewayProblems.UnknownSender;
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(sender.Key));
        verifier.BlockUpdate(signed, 0, signed.Length);
        return verifier.VerifySignature(signature) ? null : GatewayProblems.NotOfSender;
    }
}
