using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>What the server turns down before there is a request is a problem as any other.</summary>
public class RejectedRequestSpecs(RunningService service)
{
    private const string Rest = "Host: localhost\r\n\r\n";

    public static TheoryData<string, int, string> Requests => new()
    {
        { "nonsense\r\n\r\n", 400, "malformed-request" },
        { $"GET nonsense HTTP/1.1\r\n{Rest}", 405, "method-not-allowed" },
        { "GET /v1/regulations HTTP/1.1\r\n\r\n", 400, "malformed-request" },
        { $"GET /v1/regulations HTTP/1.1\r\nno header\r\n{Rest}", 400, "malformed-request" },
        { "GET /v1/regulations HTTP/1.1\r\nHost: a b/c\r\n\r\n", 400, "malformed-request" },
        { $"GET /v1/regulations HTTP/1.1\r\nContent-Length: many\r\n{Rest}", 400, "malformed-request" },
        { $"GET /v1/regulations HTTP/9.9\r\n{Rest}", 505, "http-version-not-supported" },
        { $"GET /{new string('a', 9_000)} HTTP/1.1\r\n{Rest}", 414, "uri-too-long" },
        { $"GET /v1/regulations HTTP/1.1\r\nX-Long: {new string('a', 40_000)}\r\n{Rest}", 431, "headers-too-large" },
        { $"GET /v1/regulations HTTP/1.1\r\n{string.Concat(Enumerable.Range(0, 101).Select(it => $"X-{it}: a\r\n"))}{Rest}", 431,
            "headers-too-large" },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task a_request_that_the_server_turns_down_is_answered_with_a_problem(string request, int status, string code)
    {
        var answer = await Send(request);
        answer.Should().StartWith($"HTTP/1.1 {status} ");
        var (head, body) = (answer.Split("\r\n\r\n")[0] + "\r\n", answer.Split("\r\n\r\n")[1]);
        foreach (var header in new[]
            { "Content-Type: application/problem+json", "Connection: close", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer" })
            head.Should().Contain($"\r\n{header}\r\n");
        head.Should()
            .Contain("\r\nContent-Security-Policy: default-src 'none'").And.Contain($"\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        var problem = JsonElement.Parse(body);
        (problem.GetProperty("status").GetInt32(), problem.GetProperty("code").GetString()).Should().Be((status, code));
        problem.GetProperty("traceId").GetString().Should().NotBeEmpty();
        (await service.People.Nobody().Ask(problem.GetProperty("type").GetString()!)).Is(200);
    }

    [Fact]
    public async Task the_problem_of_a_rejected_request_comes_after_the_answers_before()
    {
        var answers = await Send($"GET /health/live HTTP/1.1\r\n{Rest}nonsense\r\n\r\n");
        answers.Should().StartWith("HTTP/1.1 200 ").And.Contain("{\"status\":\"live\"}").And.Contain("HTTP/1.1 400 ").And.EndWith("}");
        answers.Split("HTTP/1.1 ").Should().HaveCount(3);
    }

    [Fact]
    public async Task a_rejected_request_for_the_head_alone_is_answered_without_a_body() =>
        (await Send($"HEAD /v1/regulations HTTP/1.1\r\nX-Long: {new string('a', 40_000)}\r\n{Rest}"))
            .Should().StartWith("HTTP/1.1 431 ").And.EndWith("\r\n\r\n");

    /// <returns>All that comes until the server closes the connection.</returns>
    private async Task<string> Send(string request)
    {
        using var client = new TcpClient();
        var address = new Uri(service.Address);
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        // What was not read when the server closed is cut off by a reset, behind the whole answer.
        try { await client.GetStream().CopyToAsync(answer, TestContext.Current.CancellationToken); }
        catch (IOException) { /* the answer says whether it is whole */ }
        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
