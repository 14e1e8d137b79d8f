using System.Text.Json;
using Privatization.Storage.Postgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases;

/// <summary>A correction edits nothing: every reading of the case marks what stands corrected, and by what.</summary>
public class CorrectionSpecs(RunningService service)
{
    private const string Reason = "Қате терілген", Basis = "АППК", Right = "Бұрыштама: екі күнде";

    [Fact]
    public async Task every_reading_marks_what_stands_corrected_by_whom_when_and_why()
    {
        var (theCase, corrects, version) = await Corrected();
        foreach (var role in new[] { Role.Head, Role.Executor, Role.Supervisor, Role.Applicant })
        {
            var now = Only((await theCase.Read(role)).Is(200).Json);
            (Number(now, "corrects"), now.GetProperty("fact").GetString(), Number(now, "version"))
                .Should().Be((corrects, "head-resolution-given", version));
            now.GetProperty("by").GetRawText().Should().Be(
                role is Role.Applicant ? """{"role":"head"}""" : """{"id":"pavlodar-city.head","role":"head"}""");
            now.GetProperty("at").GetString().Should().Be((await theCase.Timeline(role))[(int)version - 1].GetProperty("at").GetString());
            if (role is Role.Applicant) now.TryGetProperty("text", out _).Should().BeFalse();
            else
                (now.GetProperty("text").GetProperty("reason").GetString(), now.GetProperty("text").GetProperty("legalBasis").GetString(),
                    now.GetProperty("text").GetProperty("content").GetString()).Should().Be((Reason, Basis, Right));

            var entry = (await theCase.Timeline(role))[(int)corrects - 1];
            (Number(entry, "correctedBy"), entry.GetProperty("correction").GetRawText()).Should().Be((version, now.GetRawText()));
            var at = now.GetProperty("at").GetString();
            Only((await theCase.Read(role, $"?asOf={at}")).Json).GetRawText().Should().Be(now.GetRawText());
            Only((await theCase.Read(role, $"?version={version}")).Json).GetRawText().Should().Be(now.GetRawText());
            (await theCase.Read(role, $"?version={version - 1}")).Json.GetProperty("corrections").GetArrayLength().Should().Be(0);
            (await theCase.Timeline(role, $"?version={version - 1}"))[(int)corrects - 1].TryGetProperty("correction", out _).Should().BeFalse();

            var row = (await theCase.As(role).Ask($"/v1/applications?limit=500&after={theCase.Id}@{version}")).Is(200).Items
                .Single(item => item.GetProperty("id").GetGuid() == theCase.Id).GetProperty("corrections");
            (Number(row, "count"), Number(row, "version"), row.GetProperty("at").GetString(), row.GetProperty("by").GetString())
                .Should().Be((1, version, at, "head"));
        }
        var mark = Only((await theCase.Read(Role.Compliance)).Json).GetRawText();
        Only((await theCase.As(Role.Compliance).Ask($"{theCase.Path}/diff?from=1")).Is(200).Json).GetRawText().Should().Be(mark);
        Only((await theCase.As(Role.Head).Ask($"{theCase.Path}/eligibility")).Is(200).Json).GetRawText().Should().Be(mark);
    }

    [Fact]
    public async Task a_correction_of_a_correction_is_marked_as_well_and_both_stand()
    {
        var (theCase, _, version) = await Corrected();
        await Correct(theCase, version);
        (await theCase.Read(Role.Head)).Json.GetProperty("corrections").EnumerateArray()
            .Select(mark => mark.GetProperty("fact").GetString()).Should().Equal("head-resolution-given", "record-corrected");
        (await theCase.Try(Act.Corrections, Content(version))).Is(422, "nothing-to-correct");
    }

    [Fact]
    public async Task what_an_earlier_build_let_be_corrected_is_marked_on_clocks_documents_and_valuation()
    {
        var theCase = await (await service.NewCase().Submit()).Until(3, 5);
        async Task<long> Last(string fact) => (await theCase.Timeline()).Last(entry => entry.GetProperty("fact").GetString() == fact)
            .GetProperty("version").GetInt64();

        async Task<JsonElement> CorrectedBefore(long version)
        {
            var correction = await Correct(theCase, await Last("head-resolution-given"));
            await Database.Run(
                service.ConnectionString,
                $$"""
                  update {{MartenTables.Events}} set data = jsonb_set(data, '{corrects}', '{{version}}')
                  where stream_id = '{{theCase.Id}}' and version = {{correction}}
                  """);
            return (await theCase.Read(Role.Head)).Json.GetProperty("corrections").EnumerateArray()
                .Single(mark => Number(mark, "version") == correction);
        }

        var (opened, drafted) = (await CorrectedBefore(await Last("step-opened")), await CorrectedBefore(await Last("contract-drafted")));
        var head = theCase.As(Role.Head);
        var starts = (await head.Ask($"{theCase.Path}/clocks")).Is(200).Json.GetProperty("clocks").EnumerateArray()
            .Select(clock => clock.GetProperty("startFact")).ToList();
        var marked = starts.Where(start => start.TryGetProperty("correction", out _)).ToList();
        marked.Should().ContainSingle("the step began with the corrected fact").Which.GetProperty("correction").GetRawText()
            .Should().Be(opened.GetRawText());
        Number(marked[0], "version").Should().Be(Number(opened, "corrects"));
        (await head.Ask($"{theCase.Path}/valuation")).Is(200).Json.GetProperty("correction").GetRawText().Should().Be(drafted.GetRawText());
        (await head.Ask($"{theCase.Path}/documents")).Is(200).Items
            .SelectMany(document => document.GetProperty("corrections").EnumerateArray())
            .Should().ContainSingle("the draft of the contract was drawn up by it").Which.GetRawText().Should().Be(drafted.GetRawText());
    }

    [Fact]
    public async Task what_has_consequences_is_refused_with_the_reason_in_the_language_asked_for()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 3);
        var etag = (await theCase.Read()).ETag!;
        foreach (var (language, said) in new[] { ("kk", "салдары бар"), ("ru", "следуют последствия"), ("en", "has consequences") })
        {
            var refused = (await theCase.As(Role.Head).Send(theCase.PathOf(Act.Corrections), Content(1), ("If-Match", etag), ("Accept-Language",
                language)))
                .Is(422, "correction-has-consequences");
            refused.Text("detail").Should().Contain(said);
            refused.Json.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be("/corrects");
        }
        (await theCase.Read()).ETag.Should().Be(etag, "nothing was recorded");
    }

    /// <summary>The head's resolution of a case on its way is corrected.</summary>
    private async Task<(CaseDriver It, long Corrects, long Version)> Corrected()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 4);
        var corrects = (await theCase.Timeline()).Single(entry => entry.GetProperty("fact").GetString() == "head-resolution-given")
            .GetProperty("version").GetInt64();
        return (theCase, corrects, await Correct(theCase, corrects));
    }

    private static async Task<long> Correct(CaseDriver it, long version) => (await it.Do(Act.Corrections, Content(version))).Version;

    private static object Content(long version) => new { Corrects = version, Reason, LegalBasis = Basis, Content = Right };

    private static JsonElement Only(JsonElement reading) => reading.GetProperty("corrections").EnumerateArray().Single();

    private static long Number(JsonElement it, string member) => it.GetProperty(member).GetInt64();
}
