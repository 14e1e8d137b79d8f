using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;
using Privatization.Storage.Messages;
using Privatization.Storage.Text;
using Spectre.Console;

namespace Privatization.Development.Demo;

/// <summary>
/// A sender of the gateway with a key of its own, as an operator registers it: it passes a signed request on, and reads the answer.
/// </summary>
internal sealed class DemoSender(DemoClient client)
{
    private const string Name = "demo-gateway";

    private readonly Ed25519PrivateKeyParameters _key = new(new SecureRandom());
    private readonly List<(string Step, string What)> _way = [];

    public static async Task<DemoSender> Register(DemoClient client, Func<string[], Task<int>> gateway)
    {
        var demoSender = new DemoSender(client);
        var exit = await gateway(["sender", Name, "--key", Convert.ToBase64String(demoSender._key.GeneratePublicKey().GetEncoded())]);
        return exit == 0 ? demoSender : throw new InvalidOperationException("The sender of the demo could not be registered.");
    }

    /// <returns>The case that the request started.</returns>
    public async Task<JsonNode> Submit(DemoPerson applicant, RequestPackage package)
    {
        var envelope = new MessageEnvelope(
            Guid.CreateVersion7(), SenderName.Parse(Name), MessageDate.Parse(SystemClock.Instance.GetCurrentInstant().ToString()),
            GatewayDestination.PrivatizationOfDwellings,
            StaffId.Parse(applicant.Subject), [], (RequestPackage)await client.Signed(applicant, "/v1/requests", package));
        envelope = envelope with { Signature = Sign(MessageEnvelope.SignedForm(JsonSerializer.SerializeToUtf8Bytes(envelope, Json.Stored))) };
        using var message = new HttpRequestMessage(HttpMethod.Post, "/v1/gateway/messages") { Content = DemoClient.Content(envelope) };
        var acknowledged = await client.Send(message);
        var answer = await Answer((string)acknowledged["status"]!);
        var cabinet = (await client.Read(applicant, "/v1/cabinet"))["applications"]![0]!;
        _way.AddRange(
        [
            ("message", $"{envelope.MessageId}, signed by {Name}"), ("acknowledged", (string)acknowledged["status"]!),
            ("accepted", $"case number {answer["number"]}"),
            ("cabinet", $"{cabinet["accepted"]!["en"]} {cabinet["status"]!["en"]}"),
        ]);
        return await client.Read(applicant, (string)answer["application"]!);
    }

    public void Print(Scenario scenario)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]Through the gateway[/]: {scenario.Title}");
        foreach (var (step, what) in _way) Console.WriteLine($"  {step,-12}  {what}");
    }

    private async Task<JsonNode> Answer(string path)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path)
            {
                Headers =
                    { { "Gateway-Sender", Name }, { "Gateway-Signature", Convert.ToBase64String(Sign(Encoding.UTF8.GetBytes($"GET {path}"))) } },
            };
            var status = await client.Send(request);
            switch ((string)status["state"]!)
            {
                case "accepted": return status;
                case "received": await Task.Delay(100); break;
                default: throw new InvalidOperationException($"The message was answered: {status}");
            }
        }
    }

    private byte[] Sign(byte[] content)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(content, 0, content.Length);
        return signer.GenerateSignature();
    }
}
