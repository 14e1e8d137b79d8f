using System.Text.Json.Nodes;
using Privatization.Api.Accounts;
using Privatization.Api.Applicants.Uploading;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Http.Exactness;

/// <summary>
/// What is sent beside the cases, by citizens and operators, with the longest texts, in a store of its own. Where it cannot but be refused, as what
/// nobody signed, all of it is read before.
/// </summary>
[Collection(Alone.Name)]
public class WorstBesideCasesSpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>The signature of a proof has no other limit than its body's; half of it is base64.</summary>
    private const int LongestSignature = OpenBody.MaxSize / 2;

    /// <summary>A signature is taken apart to tell why it is none.</summary>
    private const double MostPerByte = 80;

    /// <summary>Of an upload: the half of a piece.</summary>
    private const double BytesPerCommand = 128 * 1024;

    /// <summary>What is answered, and what the body says that the description alone cannot make.</summary>
    private static readonly Dictionary<string, (int Status, Action<JsonObject, double> Change)> Plays = new()
    {
        ["register"] = (201, New),
        // Nobody has that account: the password is hashed all the same.
        ["signIn"] = (401, New),
        ["askChallenge"] = (201, New),
        ["proveIin"] = (422, (body, share) => Is(body, ("signature", Convert.ToBase64String(new byte[WorstContents.Part(LongestSignature, share)])))),
        // A year is published once: this one is not of the year that it is sent for.
        ["publishCalendar"] = (422, (_, _) => { }
        ),
        ["subscribe"] = (201, (body, _) => Is(body, ("afterSequence", 0))),
        ["changeSubscription"] = (200, (_, _) => { }
        ),
        // Of those before none signs any more, so that each play has as many keys.
        ["rotateSecret"] = (201, (body, _) => Is(body, ("overlapHours", 0))),
        ["replayDeliveries"] = (202, (body, _) => Is(body, ("from", null), ("to", null))),
    };

    private const string Upload = "uploadDocument";

    internal static IEnumerable<string> Operations => Plays.Keys.Append(Upload);

    [Fact]
    public async Task the_longest_bodies_of_accounts_and_subscriptions_cost_in_proportion()
    {
        await using var own = await OutboundService.Start(service);
        using var measured = new Measured();
        var document = await Documents.Read(service);
        var webhook = (await own.Subscribe("https://receiver.example.kz/")).Id;
        var challenge = (await own.People.Nobody().Send("/v1/accounts/challenges", new { Iin = People.NewIin() })).Is(201).Text("challenge");
        foreach (var (name, (status, change)) in Plays)
        {
            var (method, path, _) = Documents.Operations(document).Single(it => $"{it.Operation["operationId"]}" == name);
            var who = path.Contains("accounts", StringComparison.Ordinal) || path.Contains("sessions", StringComparison.Ordinal)
                ? own.People.Nobody() : own.Operator;
            var at = path.Replace("{webhook}", $"{webhook}", StringComparison.Ordinal).Replace("{year}", "2030", StringComparison.Ordinal);
            async Task<MeasuredCall> Send(double share)
            {
                var body = new WorstBodies(document, share).Of(name).AsObject();
                if (name is "proveIin") body["challenge"] = challenge;
                change(body, share);
                return (await measured.Send(name, body, async header =>
                    (await who.Call(new(method.ToUpperInvariant()), at, Calls.Content(body, "application/json"), header)).Is(status))).Sent;
            }
            var sizes = new List<MeasuredCall>();
            foreach (var share in Growth.Shares) sizes.Add(await Measured.Least(4, () => Send(share)));
            Judge(name, sizes);
            sizes.Select(sent => sent.Commands).Distinct().Should().ContainSingle(name);
        }
    }

    /// <summary>As large as may be, in one piece.</summary>
    [Fact]
    public async Task an_upload_as_large_as_may_be_costs_in_proportion()
    {
        using var measured = new Measured();
        var (who, sizes) = (service.People.Applicant(People.NewIin()), new List<MeasuredCall>());
        foreach (var share in Growth.Shares.Prepend(Growth.Shares[0]))
        {
            var paper = Papers.Pdf(WorstContents.Part((int)UploadSettings.UsualMaxBytes, share));
            sizes.Add((await measured.Send(Upload, paper.Length, async header => (await who.Upload(paper, header)).Is(201))).Sent);
        }
        Judge(Upload, sizes[1..]);
        var growth = Growth.From("commands", sizes.Skip(1), sent => sent.Commands);
        growth.Slope.Should().BeLessThan(1 / BytesPerCommand, "it is kept piece by piece: {0}", growth);
    }

    private void Judge(string name, IReadOnlyList<MeasuredCall> sizes)
    {
        var growth = Growth.From(name, sizes, sent => sent.Allocated);
        output.WriteLine($"{growth}; {sizes[^1].Allocated / 1024} KB; commands: {string.Join(", ", sizes.Select(sent => sent.Commands))}");
        growth.IsWithin(MostPerByte, Measured.Others).Should().BeTrue("{0}", growth);
    }

    private static void New(JsonObject body, double share) => Is(body, ("iin", People.NewIin()));

    private static void Is(JsonObject body, params (string Name, JsonNode? Value)[] members)
    {
        foreach (var (name, value) in members)
            if (value is null) body.Remove(name);
            else body[name] = value;
    }
}
