using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Privatization.Api.Cases.Acts;
using Privatization.Development;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>Does with a case what the examples of the description say, as the people concerned.</summary>
internal sealed class ExampleCase(RunningService service, JsonNode document)
{
    private const string Provider = "pavlodar-city";

    public static readonly Act[] UpToTheCommission = [Act.Acceptance, Act.HeadResolution, Act.CommissionReferral];

    public string Case { get; private set; } = "";

    public HttpClient As(Role role) => Conforming.Client(
        document, role is Role.Applicant ? service.As(role, iin: Examples.Request.Applicant.Iin.ToString()) : service.As(role, Provider));

    /// <summary>The first example of an operation's body.</summary>
    public JsonNode Example(string path) =>
        (document["paths"]![path]!["post"]
            ?? document["paths"]![path]!["put"])!["requestBody"]!["content"]!["application/json"]!["examples"]!["example"]!["value"]!.DeepClone();

    public async Task<JsonNode> Submit(string? dwelling = null)
    {
        var file = new StringContent(Examples.File, Encoding.UTF8, "application/pdf");
        (await As(Role.Applicant).PostAsync("/v1/blobs", file)).EnsureSuccessStatusCode();
        var request = Example("/v1/requests");
        if (dwelling is not null) (request["requestId"], request["dwelling"]!["cadastralNumber"]) = (Guid.NewGuid().ToString(), dwelling);
        request = await Signed(As(Role.Applicant), "/v1/requests", request, Role.Applicant);
        var answer = await As(Role.Applicant).PostAsJsonAsync("/v1/requests", request);
        var body = await Body(answer);
        Case = body["id"]!.ToString();
        return body;
    }

    public async Task<JsonNode> Do(Act act, JsonNode? content = null)
    {
        var role = Enum.GetValues<Role>().Where(Resolution339Of2019.Procedure.RolesOf(act).Contains)
            .First(role => act is not Act.Return || role is Role.Commission);
        var who = As(role);
        var path = $"/v1/applications/{Case}/{EnumCodes.Format(act)}";
        var read = await who.GetAsync($"/v1/applications/{Case}");
        var node = (await read.Content.ReadFromJsonAsync<JsonNode>())!;
        content = Today(content ?? Example($"/v1/applications/{{id}}/{EnumCodes.Format(act)}"));
        // What waits to be signed names the case, so that no example can know it.
        if (content is JsonObject named && named.ContainsKey("document") && act.IsSigned())
            named["document"] = ((act is Act.ContractNotice
                ? node["contract"]!["notice"] : node["draft"]) ?? node["contract"])!["document"]!.DeepClone();
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(act.IsSigned() ? await Signed(who, path, content, role) : content),
            Headers = { { "If-Match", read.Headers.ETag!.Tag } },
        };
        return await Body(await who.SendAsync(request));
    }

    // A protocol and a resolution are not of a day before their case.
    private static JsonNode Today(JsonNode content) => JsonNode.Parse(content.ToJsonString()
        .Replace($"{Examples.Day:uuuu-MM-dd}", $"{Driving.Today.Day:uuuu-MM-dd}", StringComparison.Ordinal))!;

    private static async Task<JsonNode> Signed(HttpClient who, string path, JsonNode content, Role role)
    {
        content.AsObject().Remove("signature");
        var signer = role is Role.Applicant ? Examples.Request.Applicant.Iin.ToString() : DemoStaff.IdOf(role, Provider);
        return (JsonNode)await who.Signed(path, content, signer);
    }

    private static async Task<JsonNode> Body(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).Should().Be(201, text);
        return JsonNode.Parse(text)!;
    }
}
