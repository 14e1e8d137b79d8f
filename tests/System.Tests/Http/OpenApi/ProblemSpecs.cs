using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>Problems as they are answered are the problems that are described.</summary>
public class ProblemSpecs(RunningService service)
{
    [Fact]
    public async Task problems_are_described_where_they_are_met()
    {
        var document = await Documents.Read(service);
        var example = new ExampleCase(service, document);
        await example.Submit("14:3:1");
        var (executor, head, path) = (example.As(Role.Executor), example.As(Role.Head), $"/v1/applications/{example.Case}");

        await Expect(412, Post(executor, $"{path}/acceptance", "{}", "\"1\""));
        await Expect(428, Post(executor, $"{path}/acceptance", "{}", null));
        await Expect(400, Post(executor, $"{path}/acceptance", "{\"x\":1}", "\"3\""));
        await Expect(400, Post(executor, $"{path}/acceptance", "{}", "3"));
        await Expect(403, Post(head, $"{path}/acceptance", "{}", "\"3\""));
        await Expect(404, Post(head, $"/v1/applications/{Guid.NewGuid()}/acceptance", "{}", "\"3\""));
        await Expect(409, Post(executor, $"{path}/decision-draft", example.Example("/v1/applications/{id}/decision-draft").ToJsonString(), "\"3\""));
        await Expect(422, Post(executor, $"{path}/refusal", "{\"grounds\":[\"none-such\"],\"text\":\"x\"}", "\"3\""));
        await Expect(415, executor.PostAsync($"{path}/acceptance", new StringContent("{}")));
        await Expect(409, Post(example.As(Role.Applicant), "/v1/requests", Again(example), null));
        await Expect(422,
            example.As(Role.Applicant).PostAsync("/v1/blobs", new ByteArrayContent([]) { Headers = { ContentType = new("application/pdf") } }));
        await Expect(404, executor.GetAsync("/v1/blobs/none"));
        await Expect(404, executor.GetAsync($"{path}?version=99"));
        await Expect(400, executor.GetAsync("/v1/applications?limit=0"));
        await Expect(403, executor.GetAsync($"{path}/diff"));
        await Expect(403, executor.GetAsync("/v1/staff"));
        await Expect(403, executor.PostAsJsonAsync("/v1/assignments", example.Example("/v1/assignments")));
        await Expect(403, executor.PostAsJsonAsync("/v1/calendars/2026/amendments", example.Example("/v1/calendars/{year}/amendments")));
        await Expect(409,
            example.As(Role.Operator).PostAsJsonAsync("/v1/calendars/2014/publication", example.Example("/v1/calendars/{year}/publication")));
        await Expect(422,
            example.As(Role.Operator).PostAsJsonAsync("/v1/calendars/2014/amendments", example.Example("/v1/calendars/{year}/amendments")));
        await Expect(422,
            example.As(Role.Operator).PostAsJsonAsync("/v1/calendars/2025/amendments", example.Example("/v1/calendars/{year}/amendments")));
        await Expect(200, example.As(Role.Operator)
            .PostAsJsonAsync("/v1/calendars/2026/amendments?validateOnly=true", example.Example("/v1/calendars/{year}/amendments")));
        await Expect(404, example.As(Role.Operator).GetAsync("/v1/calendars/2026/amendments/1"));
        using var nobody = new HttpClient(new Conforming(document)) { BaseAddress = new(service.Address) };
        await Expect(401, nobody.GetAsync("/v1/work"));
        await Expect(404, nobody.GetAsync("/v1/regulations/none"));
        await Expect(404, nobody.GetAsync("/v1/calendars/2014"));
        await Expect(400, nobody.GetAsync("/v1/calendars/2020?asOf=never"));
    }

    private static string Again(ExampleCase example)
    {
        var request = example.Example("/v1/requests");
        (request["requestId"], request["dwelling"]!["cadastralNumber"]) = (Guid.NewGuid().ToString(), (JsonNode)"14:3:1");
        return request.ToJsonString();
    }

    private static Task<HttpResponseMessage> Post(HttpClient who, string path, string body, string? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        return who.SendAsync(request);
    }

    private static async Task Expect(int status, Task<HttpResponseMessage> answering)
    {
        var answer = await answering;
        ((int)answer.StatusCode).Should().Be(status, $"{answer.RequestMessage!.RequestUri} {await answer.Content.ReadAsStringAsync()}");
    }
}
