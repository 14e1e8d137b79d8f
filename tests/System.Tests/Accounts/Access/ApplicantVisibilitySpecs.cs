using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts.Access;

/// <summary>The applicant sees contents of internal acts only from the issue of the stage's result; of returns and assignments never.</summary>
public class ApplicantVisibilitySpecs(RunningService service)
{
    /// <summary>After which result the applicant may read a fact's contents; 0 at once, 9 never.</summary>
    private static readonly Dictionary<string, int> ShownFrom = new()
    {
        ["executor-assigned"] = 9,
        ["draft-returned"] = 9,
        ["documents-sent-to-commission"] = 1,
        ["commission-concluded"] = 1,
        ["decision-drafted"] = 1,
        ["decision-signed"] = 1,
        ["value-calculated"] = 2,
        ["akimat-resolved"] = 2,
        ["transfer-drafted"] = 2,
        ["transfer-signed"] = 2,
    };

    [Fact]
    public async Task contents_of_internal_acts_are_shown_with_the_result_and_not_before()
    {
        var theCase = await service.NewCase("pavlodar-district").Submit("state-enterprise");
        for (var number = 0; (await theCase.Read()).Text("position") is not null; number++)
        {
            await (number switch
            {
                5 => theCase.Do(Act.Return, new { Remarks = "Қайтару", To = 5 }, Role.Head),
                7 => theCase.Do(Act.Assignment, new { Executor = $"{theCase.Executor}-2", Reason = "Себебі" }),
                8 => theCase.Do(Act.Assignment),
                _ => theCase.Next(),
            });
            await ShowsNoMoreThanItMay(theCase);
        }
        (await theCase.Read()).Text("state").Should().Be("awaiting-countersignature");
    }

    private static async Task ShowsNoMoreThanItMay(CaseDriver theCase)
    {
        var (all, shown, read) = (await theCase.Timeline(), await theCase.Timeline(Role.Applicant), await theCase.Read(Role.Applicant));
        var results = (await theCase.Read()).Json.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("stage").GetInt32())
            .ToList();
        var signed = all.Any(fact => Name(fact) == "contract-signed");
        shown.Select(Name).Should().Equal(all.Select(Name));
        foreach (var (whole, part) in all.Zip(shown))
        {
            var may = Name(whole) == "contract-drafted" ? signed : MayBeShown(whole, results);
            part.TryGetProperty("data", out _).Should().Be(may, "{0} after results {1}", Name(whole), string.Join(", ", results));
            part.ToString().Should().NotContain(".executor").And.NotContain(".head");
            if (Content(whole) is not { } digest) continue;
            (await theCase.As(Role.Applicant).Ask($"/v1/blobs/{digest}")).Status
                .Should().Be(IsSomeFact(all, digest, results, signed) ? 200 : 404, Name(whole));
            if (!may && !IsSomeFact(all, digest, results, signed)) read.Body.Should().NotContain(digest);
        }
    }

    // Equal contents are one blob: it may be read where one of its facts may.
    private static bool IsSomeFact(IEnumerable<JsonElement> all, string digest, List<int> results, bool signed) =>
        all.Any(fact => Content(fact) == digest && (Name(fact) == "contract-drafted" ? signed : MayBeShown(fact, results)));

    private static bool MayBeShown(JsonElement fact, List<int> results) => Name(fact) switch
    {
        "head-resolution-given" => results.Contains(fact.GetProperty("data").GetProperty("stage").GetInt32()),
        var name => ShownFrom.GetValueOrDefault(name) is var stage && (stage == 0 || results.Contains(stage)),
    };

    private static string Name(JsonElement fact) => fact.GetProperty("fact").GetString()!;

    private static string? Content(JsonElement fact) =>
        fact.TryGetProperty("data", out var data) && data.TryGetProperty("content", out var content) ? content.GetString() : null;
}
