using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>The examples of accounts can be sent as they stand, and every answer is one that is described.</summary>
public class AccountSpecs(RunningService service)
{
    [Fact]
    public async Task the_answers_on_accounts_are_those_described()
    {
        var document = await Documents.Read(service);
        using var http = new HttpClient(new Conforming(document)) { BaseAddress = new(service.Address) };
        var example = new ExampleCase(service, document);
        var (iin, password) = (People.NewIin(), "қызыл алма ағашы");

        await Expect(201, Post("/v1/accounts", ("iin", iin), ("password", password)));
        await Expect(422, Post("/v1/accounts", ("iin", iin), ("password", "password")));
        await Expect(401, Post("/v1/sessions", ("iin", iin), ("password", "басқа құпиясөз")));
        var session = await Expect(201, Post("/v1/sessions", ("iin", iin), ("password", password)));
        await Expect(401, Post("/v1/accounts/proofs", ("challenge", await Challenge(iin))));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session["token"]!.ToString());
        await Expect(403, http.GetAsync("/v1/applications"));
        await Expect(422, Post("/v1/accounts/proofs"));
        await Expect(422, Post("/v1/accounts/proofs", ("challenge", await Challenge(iin))));
        var challenge = await Expect(201, Post("/v1/accounts/challenges", ("iin", iin)));
        var signature = Convert.ToBase64String(TestEds.Sign(iin, Convert.FromBase64String(challenge["bytes"]!.ToString())));
        await Expect(201, Post("/v1/accounts/proofs", ("challenge", challenge["challenge"]!.ToString()), ("signature", signature)));
        await Expect(409, Post("/v1/accounts/proofs", ("challenge", challenge["challenge"]!.ToString()), ("signature", signature)));
        (await http.DeleteAsync("/v1/sessions/current?everywhere=true")).EnsureSuccessStatusCode();
        await Expect(401, http.GetAsync("/v1/applications"));

        async Task<string> Challenge(string whose) => (await Expect(201, Post("/v1/accounts/challenges", ("iin", whose))))["challenge"]!.ToString();

        Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] members)
        {
            var body = example.Example(path);
            foreach (var (name, value) in members) body[name] = value;
            return http.PostAsJsonAsync(path, body);
        }
    }

    private static async Task<JsonNode> Expect(int status, Task<HttpResponseMessage> answering)
    {
        var answer = await answering;
        ((int)answer.StatusCode).Should().Be(status, $"{answer.RequestMessage!.RequestUri} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
