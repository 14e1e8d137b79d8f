using Marten;
using Org.BouncyCastle.Crypto.Parameters;

namespace Privatization;

/// <summary>
/// The senders of the gateway, for the operator: <c>gateway list</c>, <c>gateway sender NAME --key BASE64</c>, which registers a sender or gives it another key,
/// <c>gateway remove NAME</c>. The key is the public half of the sender's Ed25519 key, 32 bytes; the service never has the other.
/// </summary>
public static class GatewayCommand
{
    private const string Use = """
        Use: gateway list
             gateway sender NAME --key BASE64
             gateway remove NAME
        """;

    public static async Task<int> Run(string[] args)
    {
        try
        {
            await using var database = await DatabaseOfService.Find([]);
            await using var app = Service.Create(database.ConnectionString);
            await using var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(EventStore.Oblast);
            switch (args)
            {
                case ["list"]:
                    foreach (var sender in await session.Query<GatewaySender>().OrderBy(sender => sender.Id).ToListAsync())
                        Console.WriteLine($"{sender.Id}\t{Convert.ToBase64String(sender.Key)}");
                    break;
                case ["sender", var name, "--key", var key]: session.Store(new GatewaySender(SenderName.Parse(name).ToString(), PublicKey(key))); break;
                case ["remove", var name]: session.Delete<GatewaySender>(name); break;
                default: throw new FormatException(Use);
            }
            await session.SaveChangesAsync();
            return 0;
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static byte[] PublicKey(string text)
    {
        try { return new Ed25519PublicKeyParameters(Convert.FromBase64String(text)).GetEncoded(); }
        catch (ArgumentException) { throw new FormatException("This is no public key of Ed25519: 32 bytes in base64."); }
    }
}
