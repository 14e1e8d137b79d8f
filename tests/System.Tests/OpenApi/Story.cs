using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Privatization.OpenApi;

/// <summary>Does with a case what the examples of the description say, as the people concerned.</summary>
internal sealed class Story(RunningService service, JsonNode document)
{
    private const string Provider = "pavlodar-city";

    public static readonly Act[] UpToTheCommission = [Act.Acceptance, Act.HeadResolution, Act.CommissionReferral];

    public string Case { get; private set; } = "";

    public HttpClient As(Role role) => Conforming.Client(
        document, role is Role.Applicant ? service.As(role, iin: Examples.Request.Applicant.Iin.ToString()) : service.As(role, Provider));

    /// <summary>The first example of an operation's body.</summary>
    public JsonNode Example(string path) =>
        (document["paths"]![path]!["post"] ?? document["paths"]![path]!["put"])!["requestBody"]!["content"]!["application/json"]!["examples"]!["example"]!["value"]!.DeepClone();

    public async Task<JsonNode> Submit(string? dwelling = null)
    {
        var file = new StringContent(Examples.File, Encoding.UTF8, "application/pdf");
        (await As(Role.Applicant).PostAsync("/v1/blobs", file)).EnsureSuccessStatusCode();
        var request = Example("/v1/requests");
        if (dwelling is not null) (request["requestId"], request["dwelling"]!["cadastralNumber"]) = (Guid.NewGuid().ToString(), dwelling);
        var answer = await As(Role.Applicant).PostAsJsonAsync("/v1/requests", request);
        var body = await Body(answer);
        Case = body["id"]!.ToString();
        return body;
    }

    public async Task<JsonNode> Do(Act act, JsonNode? content = null)
    {
        var who = As(Enum.GetValues<Role>().Where(Resolution339Of2019.Procedure.RolesOf(act).Contains).First(role => act is not Act.Return || role is Role.Commission));
        var read = await who.GetAsync($"/v1/applications/{Case}");
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/applications/{Case}/{Names.Of(act)}")
        {
            Content = JsonContent.Create(content ?? Example($"/v1/applications/{{id}}/{Names.Of(act)}")),
            Headers = { { "If-Match", read.Headers.ETag!.Tag } },
        };
        return await Body(await who.SendAsync(request));
    }

    private static async Task<JsonNode> Body(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).Should().Be(201, text);
        return JsonNode.Parse(text)!;
    }
}
