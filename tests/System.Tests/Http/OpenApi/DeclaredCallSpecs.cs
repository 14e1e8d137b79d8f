using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>
/// What an <see cref="Operation"/> does not declare is refused, of every operation there is: by its role, and by its query; a status is told.
/// </summary>
public class DeclaredCallSpecs(RunningService service)
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["{id:guid}"] = $"{Guid.Empty}",
        ["{webhook:guid}"] = $"{Guid.Empty}",
        ["{year:int}"] = "2020",
        ["{serial:int}"] = "1",
        ["{sha256}"] = new('0', 64),
        ["{message}"] = $"{Guid.Empty}@1",
        ["{version}"] = "resolution-339-3-of-2019",
    };

    private IReadOnlyList<(string Method, string Path, Operation Operation)> Operations =>
    [
        .. service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Operation>() is not null)
            .Select(endpoint => (
                endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single(),
                Values.Aggregate($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", (path, value) => path.Replace(value.Key, value.Value)),
                endpoint.Metadata.GetMetadata<Operation>()!)),
    ];

    [Fact]
    public async Task a_query_parameter_that_is_not_declared_is_refused()
    {
        Operations.Should().HaveCountGreaterThan(80);
        foreach (var (method, path, operation) in Operations)
        {
            path.Should().NotContain("{");
            var who = operation.IsOpen ? service.People.Nobody() : As(operation.Roles?[0] ?? Role.Compliance);
            (await who.Call(new(method), $"{path}?undeclared=1", null)).Is(400, "malformed-query")
                .Json.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be("?undeclared", operation.Id);
        }
    }

    [Fact]
    public async Task a_role_that_is_not_declared_is_refused()
    {
        var closed = Operations.Where(it => it.Operation.Roles is not null).ToList();
        closed.Should().HaveCountGreaterThan(20);
        foreach (var (method, path, operation) in closed)
            foreach (var role in Enum.GetValues<Role>().Except(operation.Roles!))
                (await As(role).Call(new(method), path, null)).Is(403, "forbidden");
    }

    [Theory]
    [InlineData(200, false), InlineData(404, false), InlineData(400, false), InlineData(202, true), InlineData(409, true)]
    public async Task a_status_that_is_not_declared_is_told_in_the_log(int status, bool isTold)
    {
        var operation = new Operation("ask", "Tests", "Asks", "Asks.", Problems.NotFound) { IsOpen = true, Answers = [new(200, null, "What is.")] };
        var told = new Told();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<QueryParameters>();
        builder.Logging.ClearProviders().AddProvider(told);
        await using var app = builder.Build();
        app.MapGet("/", () => Results.StatusCode(status)).Describe(operation);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        (await client.Ask("/")).Is(status);
        told.Errors.Should().Equal(isTold ? [$"ask has answered {status}, which it does not declare."] : []);
    }

    private HttpClient As(Role role) => role switch
    {
        Role.Applicant => service.People.Applicant(People.NewIin()),
        Role.Supervisor or Role.Compliance or Role.Operator or Role.Treasury => service.People.Looker(role, role is Role.Operator ? null : "*"),
        _ => service.People.Official(role, "sharbakty"),
    };

    /// <summary>What is said in the log as an error.</summary>
    private sealed class Told : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Errors.Enqueue(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
