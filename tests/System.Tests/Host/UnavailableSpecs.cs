using Npgsql;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Host;

/// <summary>A database that is away for a while: everybody is told to come again, and nothing is lost or done twice.</summary>
public class UnavailableSpecs(RunningService service)
{
    [Fact]
    public async Task the_service_says_that_its_database_is_away_and_afterwards_goes_on()
    {
        var database = await service.Databases.NewDatabase("away");
        await using var app = await RunningService.Start(database, ("Logging:LogLevel:Default", "None"));
        var theCase = await new CaseDriver(app.Urls.Single()).Submit();
        var name = new NpgsqlConnectionStringBuilder(database).Database;

        await Database.Run(service.ConnectionString, $"alter database {name} allow_connections false");
        await Database.Run(service.ConnectionString, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        for (var tries = 0; tries < 3; tries++)
        {
            var reply = (await theCase.Post(Act.Acceptance, new { }, "\"3\"", "key")).Is(503, "store-unavailable");
            reply.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
            (await theCase.As(Role.Applicant).Ask("/health/ready")).Is(503, "store-unavailable");
            (await theCase.As(Role.Applicant).Ask("/health/live")).Is(200);
            (await theCase.As(Role.Applicant).Ask("/v1/applications")).Is(503, "store-unavailable");
        }

        await Database.Run(service.ConnectionString, $"alter database {name} allow_connections true");
        (await theCase.Post(Act.Acceptance, new { }, "\"3\"", "key")).Is(201);
        (await theCase.Timeline()).Should().HaveCount(5);
        await Eventually.Holds(TimeSpan.FromSeconds(30),
            async () => (await theCase.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@5")).Status == 200);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task a_file_refused_for_want_of_room_is_recorded_as_a_whole_or_not_at_all()
    {
        var treasury = service.People.Official(Role.Treasury, "*", "treasury.for-want-of-room");
        await Database.Run(service.ConnectionString, "create schema refusing; create sequence refusing.times");
        // Once, and late: the lines of the file are there by then.
        await Database.Before(
            service.ConnectionString, "mt_doc_paymentimport", "new.data->>'by' = 'treasury.for-want-of-room'",
            "if nextval('refusing.times') = 1 then raise sqlstate '53100'; end if");
        Task<Reply> Import() => treasury.Call(
            HttpMethod.Post, "/v1/payments/imports",
            Calls.Content("contract;reference;date;amount\nnone;1;2026-01-15;1.00\nnone;2;2026-01-15;1.00\n", "text/csv"));

        (await Import()).Is(503, "store-unavailable").Text("detail")
            .Should().EndWith("send the same with the same Idempotency-Key, and it is recorded once.");
        (await treasury.Ask($"/v1/payments/imports/{(await Import()).Is(202).Id}")).Is(200).Items.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("staff", "list")]
    [InlineData("verify", "14-2026-000001-0")]
    [InlineData("erase", "--iin", "850315350124", "--reason", "Asked for")]
    [InlineData("seed", "--applications", "10")]
    public async Task a_command_says_that_the_database_is_not_there(params string[] arguments)
    {
        var (code, output, errors) = await ServiceProcess.Run(NoDatabase, arguments);
        code.Should().Be(1);
        (output + errors).Should().Contain("The database cannot be reached").And.NotContain("   at ");
    }

    [Fact]
    public async Task a_service_that_cannot_start_says_why_in_its_last_line()
    {
        var (code, _, errors) = await ServiceProcess.Run(NoDatabase, []);
        code.Should().Be(1);
        errors.Trim().Split('\n')[^1].Should().StartWith("The database cannot be reached").And.Contain("ConnectionStrings__Privatization");
    }

    private const string NoDatabase = "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2";
}
