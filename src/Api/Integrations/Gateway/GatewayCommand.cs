using Marten;
using Org.BouncyCastle.Crypto.Parameters;
using Privatization.Api.Integrations.Outbound;
using Privatization.Storage;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Messages;
using Privatization.Storage.Text;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>
/// The senders of the gateway, for the operator: <c>gateway list</c>, <c>gateway sender NAME --key BASE64 [--answers URL]</c>, which registers a
/// sender or changes one, <c>gateway remove NAME</c>. The key is the public half of the sender's Ed25519 key, 32 bytes; the service never has the
/// other. To the address answers are sent; the key that is printed is the public half of the one that they are signed with, and stays the same until
/// the sender is removed.
/// </summary>
internal static class GatewayCommand
{
    private const string Use = """
        Use: gateway list
             gateway sender NAME --key BASE64 [--answers URL]
             gateway remove NAME
        """;

    public static async Task<int> Run(string[] args, IServiceProvider services, IDocumentSession session)
    {
        switch (args)
        {
            case ["list"]:
                foreach (var sender in await session.Query<GatewaySender>().OrderBy(sender => sender.Id).ToListAsync())
                    Console.WriteLine(string.Join('\t',
                        sender.Id, Convert.ToBase64String(sender.Key), sender.Answers?.Url,
                        sender.Answers is { } its ? EnumCodes.Format(its.State) : ""));
                break;
            case ["sender", var name, "--key", var key]: await Register(services, session, name, key, null); break;
            case ["sender", var name, "--key", var key, "--answers", var url]:
                await Register(services, session, name, key, WebhookUrl.Parse(url).Uri); break;
            case ["remove", var name]: session.Delete<GatewaySender>(name); break;
            default: throw new FormatException(Use);
        }
        return 0;
    }

    private static async Task Register(IServiceProvider services, IDocumentSession session, string name, string key, Uri? answers)
    {
        var id = SenderName.Parse(name).ToString();
        var before = await session.LoadAsync<GatewaySender>(id);
        var address = answers is null ? null : Address(services, answers, before?.Answers);
        session.Store(new GatewaySender(id, PublicKey(key), address));
        if (address is not null) Console.WriteLine(address.Keys[^1].PublicKey);
    }

    private static AnswerAddress Address(IServiceProvider services, Uri url, AnswerAddress? before)
    {
        if (services.GetRequiredService<PermittedNetworks>().RefusalOf(url) is { } refusal) throw new FormatException($"{url}: {refusal.En}");
        if (before is not null) return before with { Url = url, State = WebhookState.Active };
        var id = Guid.CreateVersion7();
        var (key, _) = services.GetRequiredService<WebhookKeys>().Make(id, WebhookSigning.Ed25519, StoreTime.Real);
        return new(id, url, WebhookState.Active, [key]);
    }

    private static byte[] PublicKey(string text)
    {
        try { return new Ed25519PublicKeyParameters(Convert.FromBase64String(text)).GetEncoded(); }
        catch (ArgumentException) { throw new FormatException("This is no public key of Ed25519: 32 bytes in base64."); }
    }
}
