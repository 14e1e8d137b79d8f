using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;
using Privatization.Development;
using Privatization.Storage.Messages;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Gateway;

/// <summary>A sender that an operator registered, with its key.</summary>
public sealed class RegisteredSender
{
    public const string Path = "/v1/gateway/messages";

    private readonly Ed25519PrivateKeyParameters _key = new(new SecureRandom());

    private RegisteredSender() { }

    public string Name { get; } = $"gateway-{Guid.NewGuid()}";

    /// <summary>By which the sender verifies what is sent to its address; null where it has none.</summary>
    public string? AnswersKey { get; private set; }

    /// <param name="answers">The address to which answers are sent.</param>
    /// <param name="settings">Of the service that is on the database, where they are not the usual ones.</param>
    public static async Task<RegisteredSender> On(string database, string? answers = null, params (string, string)[] settings)
    {
        var sender = new RegisteredSender();
        await sender.Register(database, answers, settings);
        return sender;
    }

    public async Task Register(string database, string? answers, params (string, string)[] settings)
    {
        var (exit, output, errors) = await Run(database, settings, answers is null ? [] : ["--answers", answers]);
        exit.Should().Be(0, output + errors);
        AnswersKey = output.Split('\n').SingleOrDefault(line => line.StartsWith("whpk_", StringComparison.Ordinal));
    }

    public Task<(int Code, string Output, string Errors)> Run(string database, params string[] more) => Run(database, [], more);

    private Task<(int Code, string Output, string Errors)> Run(string database, (string, string)[] settings, string[] more) => ServiceProcess.Run(
        database, ["gateway", "sender", Name, "--key", Convert.ToBase64String(_key.GeneratePublicKey().GetEncoded()), .. more], settings);

    /// <summary>A request of the applicant in an envelope that is not signed yet.</summary>
    public JsonObject Envelope(CaseDriver theCase, JsonNode package) => new()
    {
        ["messageId"] = Guid.NewGuid().ToString(),
        ["sender"] = Name,
        ["date"] = At(Duration.Zero),
        ["service"] = "privatization-of-dwellings",
        ["account"] = DemoStaff.AccountOf(theCase.Iin),
        ["payload"] = package,
    };

    /// <summary>The same envelope with the digest of the bytes in place of the request.</summary>
    public static JsonObject Naming(JsonObject envelope, byte[] payload)
    {
        envelope.Remove("payload");
        envelope["payloadDigest"] = $"{Digest.Of(payload)}";
        return envelope;
    }

    /// <summary>Brings the bytes of a request before its message.</summary>
    public Task<Reply> Bring(People people, byte[] payload) =>
        people.Nobody().Send("/v1/gateway/payloads", payload, ("Gateway-Sender", Name), ("Gateway-Signature", Sign(payload)));

    /// <summary>So long from now, by a clock in Pavlodar.</summary>
    public static string At(Duration fromNow) =>
        MessageDate.Parse($"{SystemClock.Instance.GetCurrentInstant() + fromNow:uuuu-MM-dd'T'HH:mm:ss'Z'}").ToString();

    public JsonObject Signed(JsonObject envelope)
    {
        envelope.Remove("signature");
        envelope["signature"] = Sign(CanonicalJson.Of(Encoding.UTF8.GetBytes(envelope.ToJsonString())));
        return envelope;
    }

    public Task<Reply> Read(People people, string messageId) => people.Nobody().Ask(
        $"/v1/gateway/messages/{messageId}", ("Gateway-Sender", Name),
        ("Gateway-Signature", Sign(Encoding.UTF8.GetBytes($"GET /v1/gateway/messages/{messageId}"))));

    /// <summary>Once it is there.</summary>
    public async Task<Reply> Answer(People people, string messageId, int pause = 20)
    {
        await Eventually.Holds(TimeSpan.FromSeconds(90), async () => (await Read(people, messageId)).Is(200).Text("state") != "received", pause);
        return await Read(people, messageId);
    }

    public string Sign(byte[] content)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(content, 0, content.Length);
        return Convert.ToBase64String(signer.GenerateSignature());
    }
}
