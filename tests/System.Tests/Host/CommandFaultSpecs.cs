using Privatization.Api.Cases.Reading;
using Privatization.Tests.Applicants.Uploading;
using Privatization.Tests.Cases.Finding;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Host;

/// <summary>
/// Whatever is wrong, a command says so in words and with the exit code 1: never by a stack, and never with what only a log should have.
/// </summary>
public class CommandFaultSpecs(RunningService service)
{
    private const string Unreachable = "Host=127.0.0.1;Port=1;Database=none;Timeout=2";

    public static TheoryData<string> Wrong =>
    [
        .. from command in new[] { "token", "staff", "gateway", "pki", "sign", "verify", "erase", "seed" }.Index()
           select command.Item + new[] { " --none-such", " --as ../../etc/passwd --iin 1 --provider none --applications 0" }[command.Index % 2],
        // Of whoever uses them rightly, where there is no database: those that open it in a way of their own, and one of all others.
        "staff list", "verify none", "seed --applications 1",
    ];

    /// <summary>All at once, as each is a process.</summary>
    [Fact]
    public async Task wrong_use_of_a_command_and_a_database_that_is_away_are_told_in_words()
    {
        var told =
            await Task.WhenAll(
                Wrong.Select(async line =>
                    (Line: line.Data, Ended: await ServiceProcess.Run(Unreachable, line.Data.Split(' '), ("Logging__LogLevel__Default", "None")))));
        foreach (var (line, (code, output, errors)) in told)
        {
            (code, output).Should().Be((1, ""), line);
            IsInWords(errors).Should().BeTrue($"{line}: {errors}");
        }
    }

    [Fact]
    public async Task a_case_that_is_not_whole_is_told_by_a_command_in_one_line()
    {
        await using var store = await UploadStore.Start(service);
        async Task<CaseDriver> Found()
        {
            var theCase = await new CaseDriver(store.People).Submit();
            await theCase.Finds(Role.Head, new { theCase.Iin });
            return theCase;
        }
        Task Break(CaseDriver theCase, string how) =>
            Database.Run(store.Database, string.Format(System.Globalization.CultureInfo.InvariantCulture, how, theCase.Id));
        // All are found before the first is broken: a fact of a name that is not known stops what follows the log.
        var (gone, unknown, unread, half, swapped) = (await Found(), await Found(), await Found(), await Found(), await Found());
        await Break(gone, "delete from privatization.mt_events where stream_id = '{0}'; delete from privatization.mt_streams where id = '{0}'");
        await Break(
            unknown,
            "update privatization.mt_events set type = 'none_such', mt_dotnet_type = 'Privatization.NoneSuch, Privatization.Domain' "
            + "where stream_id = '{0}' and version = 2");
        await Break(unread, "update privatization.mt_events set data = data || '{{\"at\": \"never\"}}' where stream_id = '{0}' and version = 2");
        await Break(half, "delete from privatization.mt_events where stream_id = '{0}' and version = 1");
        await Break(
            swapped,
            "update privatization.blobs set bytes = '' where sha256 in (select data->>'content' from privatization.mt_events where stream_id = "
            + "'{0}')");

        foreach (var theCase in new[] { gone, unknown, unread, half })
        {
            var verifying = () => store.Service<CaseSignatures>()
                .VerifyAgain(new(theCase.Id, theCase.Provider, "", "", ""), TestContext.Current.CancellationToken);
            (await verifying.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain($"{theCase.Id}").And.NotContain("\n");
        }

        async Task<(int Code, string Output, string Errors)> Verify(object which) =>
            await ServiceProcess.Run(store.Database, ["verify", $"{which}"], ("Logging__LogLevel__Default", "None"));
        object[] lines = [unread.Id, "01-2026-000000-0"];
        foreach (var (which, (code, output, errors)) in await Task.WhenAll(lines.Select(async which => (which, await Verify(which)))))
        {
            (code, output).Should().Be((1, ""), $"{which}");
            IsInWords(errors).Should().BeTrue(errors);
            errors.Trim().Should().NotContain("\n").And.Contain($"{which}");
        }
        var altered = await Verify(swapped.Id);
        (altered.Code, altered.Errors, altered.Output.Contains("\taltered\t")).Should().Be((1, "", true));
    }

    private static bool IsInWords(string errors) =>
        errors.Trim() is not "" && !errors.Contains("   at ") && !errors.Contains("Unhandled") && !errors.Contains("Exception");
}
