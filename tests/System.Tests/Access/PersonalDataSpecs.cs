using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Privatization;

/// <summary>Persons are in the blobs table and nowhere else: not in facts, views, kept answers, logs or addresses.</summary>
public class PersonalDataSpecs(RunningService service)
{
    private static readonly string[] Canaries = ["Қанарейкина", "Канареевич", "Кенарова-көшесі", "+77012345678", "canary@example.kz", "Төрағаканар"];

    [Fact]
    public async Task persons_are_in_the_blobs_and_nowhere_else()
    {
        var logs = new Logs();
        var database = await service.Databases.NewDatabase("canaries");
        await using var app = await RunningService.Start(database, builder => builder.Logging.AddProvider(logs), ("Logging:LogLevel:Default", "Debug"));
        var it = new CaseDriver(app.Urls.Single());
        await Live(it);
        var citizen = await Account(new(new People(app.Urls.Single()), it.Iin) { Password = "құпия канар сөз" });
        await app.StopAsync(TestContext.Current.CancellationToken);

        string[] words = [.. Canaries, it.Iin, citizen.Password, citizen.Network, citizen.Token!.Split('.')[1]];
        (await TablesWith(words, database)).Should().Equal("privatization.blobs");
        logs.Lines.Should().NotBeEmpty();
        logs.Lines.Where(line => words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))).Should().BeEmpty();
    }

    private static async Task Live(CaseDriver it)
    {
        var package = await it.NewPackage();
        package["applicant"] = new JsonObject
        {
            ["iin"] = it.Iin,
            ["lastName"] = Canaries[0],
            ["firstName"] = "Ә",
            ["patronymic"] = Canaries[1],
            ["phone"] = Canaries[3],
            ["email"] = Canaries[4],
        };
        package["dwelling"]!["address"]!["kk"] = Canaries[2];
        package["family"]!.AsArray().Add(new JsonObject { ["iin"] = it.Iin, ["lastName"] = Canaries[0], ["firstName"] = "Ә", ["relation"] = "spouse" });
        var toSign = (await it.As(Role.Applicant).Send("/v1/requests/_consents", package)).Is(200).Json.GetProperty("consents")[0].GetProperty("bytes").GetBytesFromBase64();
        var consent = (await it.As(Role.Applicant).Upload(TestEds.Sign(it.Iin, toSign))).Is(201).Text("sha256");
        package["family"]![0]!["consent"] = new JsonObject { ["kind"] = "signed", ["document"] = consent };
        await it.Submit(package);
        (await it.As(Role.Applicant).Submit(package)).Is(201);
        package["surprise"] = Canaries[0];
        (await it.As(Role.Applicant).Submit(package)).Is(400);
        await it.Until(1, 4);
        await it.Do(Act.CommissionConclusion, new
        {
            Finding = "privatize",
            Text = Canaries[0],
            Protocol = new { Number = "5", Chair = Canaries[5], Members = new[] { Canaries[5], "Ким", "Вебер" }.Select(name => new { Name = name, Vote = "for" }) },
        });
        var last = await (await it.Until("awaiting-payment")).Read();
        (await it.As(Role.Head).Ask($"/v1/applications?after={it.Id}@{last.Version}")).Is(200);
    }

    private static async Task<Citizen> Account(Citizen citizen)
    {
        await citizen.Proven();
        (await citizen.SignIn("басқа құпиясөз")).Is(401);
        (await citizen.Prove(citizen.Password)).Is(201);
        (await citizen.SignIn()).Is(201);
        (await citizen.Look()).Is(200);
        return citizen;
    }

    private static async Task<IReadOnlyList<string>> TablesWith(string[] words, string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var tables = await source.Strings("select table_schema || '.' || table_name from information_schema.tables where table_schema in ('privatization', 'wolverine', 'public') and table_type = 'BASE TABLE'");
        tables.Should().Contain(["privatization.mt_events", "privatization.mt_streams", "privatization.mt_doc_answer", "privatization.mt_doc_applicantstatus", "privatization.mt_doc_workitem"]);
        var found = new List<string>();
        foreach (var table in tables)
        {
            // A row as text shows bytes as hexadecimal digits.
            await using var command = source.CreateCommand($"select exists (select from {table} it where it::text ilike any ($1))");
            command.Parameters.AddWithValue(words.Concat(words.Select(word => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word)))).Select(word => $"%{word}%").ToArray());
            if ((bool)(await command.ExecuteScalarAsync())!) found.Add(table);
        }
        return found;
    }

    private sealed class Logs : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Lines.Add(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
