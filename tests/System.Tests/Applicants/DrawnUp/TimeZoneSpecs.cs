using System.Text.RegularExpressions;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.DrawnUp;

/// <summary>A document is the same bytes, as data and in print, on a machine of any time zone: days are those of Pavlodar.</summary>
public partial class TimeZoneSpecs(RunningService service)
{
    [Theory]
    [InlineData("Pacific/Kiritimati"), InlineData("America/Los_Angeles")]
    public async Task the_time_zone_of_the_machine_changes_no_document(string zone)
    {
        TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset.Should().NotBe(TimeZoneInfo.Local.BaseUtcOffset);
        var database = await service.Databases.NewDatabase("timezone");
        await using var here = await RunningService.Start(database);
        var theCase = await (await new CaseDriver(here.Urls.Single()).Submit("state-enterprise")).Until("awaiting-payment");
        await theCase.Do(Act.ContractNotice);
        await using var elsewhere = await ServiceProcess.Serving(database, ("TZ", zone));
        var there = new CaseDriver(elsewhere.Address) { Id = theCase.Id };
        var documents = (await theCase.As(Role.Head).Ask($"{theCase.Path}/documents")).Is(200);
        (await there.As(Role.Head).Ask($"{theCase.Path}/documents")).Is(200).Body.Should().Be(documents.Body);
        documents.Items.Should().HaveCount(4);
        foreach (var path in documents.Items.Select(document => document.GetProperty("path").GetString()!))
        {
            (await there.As(Role.Head).Ask(path)).Is(200).Bytes.Should().Equal((await theCase.As(Role.Head).Ask(path)).Is(200).Bytes);
            foreach (var language in new[] { "kk", "ru", "en" })
                Page((await Printed(there, path, language)).Body).Should().Be(Page((await Printed(theCase, path, language)).Body));
        }
        await here.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Reply> Printed(CaseDriver theCase, string path, string language) =>
        (await theCase.As(Role.Head).Ask(path, ("Accept", "text/html"), ("Accept-Language", language))).Is(200);

    /// <summary>Without the address of the one who printed it, in words and as a QR code.</summary>
    private static string Page(string html) => Address().Replace(QrCode().Replace(html, ""), "");

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+")]
    private static partial Regex Address();

    [GeneratedRegex("(?s)<svg.*</svg>")]
    private static partial Regex QrCode();
}
