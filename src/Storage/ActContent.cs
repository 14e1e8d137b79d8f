using Privatization.Storage.Text;

namespace Privatization.Storage;

/// <summary>
/// What an act said, as it is kept and signed: its RFC 8785 form names the case and the act, so that a signature is good for no other. No version is
/// among the bytes: they stay the same whatever the service records meanwhile.
/// </summary>
public sealed record ActContent(Guid Application, Act Act, object Content)
{
    /// <summary>The notice on the conclusion of the contract, which the executor signs.</summary>
    public static ActContent Notice(Guid id, Application application) => new(id, Act.ContractNotice, DrawingUp.ContractNotice(application));

    public byte[] ToBytes() => CanonicalJson.Of(this with { Content = WithoutSignature(Content) }, Json.Stored);

    public static object WithoutSignature(object content) => content is SignedAct signed ? signed with { Signature = null } : content;
}
