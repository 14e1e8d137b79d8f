using System.Text.Json.Nodes;
using NodaTime;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>What cannot be decreed is answered with a code, and nothing is recorded.</summary>
public class RefusedAmendmentSpecs(RunningService service)
{
    private const string Good = """{"act":"№ 55","date":"2020-02-05","daysOff":["2020-02-06"],"worked":["2020-02-08"]}""";

    [Fact]
    public async Task a_decree_that_is_wrong_is_a_problem_and_nothing_is_recorded()
    {
        await using var amended = await AmendedService.Start(service, Instant.FromUtc(2020, 2, 10, 4, 0));
        await amended.Finished((await amended.Amend(2020, Good)).Is(202));
        foreach (var (status, code, year, change) in Wrong)
        {
            var decree = JsonNode.Parse(Good)!.AsObject();
            (decree["daysOff"], decree["worked"]) = (new JsonArray("2020-02-11"), new JsonArray());
            change(decree);
            var refusal = (await amended.Amend(year, decree)).Is(status, code);
            if (status == 422) refusal.Json.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().StartWith("/");
        }
        var several = (await amended.Amend(2020, Good.Replace("02-06", "02-15"))).Is(422, "already-day-off").Json;
        several.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}").Should().Equal(
            "/daysOff/0 already-day-off", "/worked/0 already-worked");
        several.GetProperty("law").GetString().Should().Be("Labour Code, art. 84");
        several.TryGetProperty("regulation", out _).Should().BeFalse("the regulation says nothing of decrees");
        foreach (var role in new[] { Role.Supervisor, Role.Compliance })
            (await amended.People.Looker(role, "*").Send("/v1/calendars/2020/amendments", Good)).Is(403, "forbidden");
        (await amended.Operator.Send("/v1/calendars/2020/amendments?validateOnly=true", Good.Replace("02-06", "02-12").Replace("02-08", "02-15")))
            .Is(200)
            .Text("state").Should().Be("recorded");
        (await Database.Value<long>(amended.Database, "select count(*) from privatization.mt_doc_calendaramendment")).Should().Be(1);
        (await Database.Value<long>(amended.Database, "select count(*) from privatization.mt_doc_amendmentprogress")).Should().Be(1);
        (await amended.People.Nobody().Ask("/v1/calendars/2020")).Text("version").Should().Be("kz-2+1");
    }

    private static readonly (int Status, string Code, int Year, Action<JsonObject> Change)[] Wrong =
    [
        (422, "day-long-past", 2014, decree => decree["daysOff"] = new JsonArray("2014-02-11")),
        (422, "day-too-far", 2051, decree => decree["daysOff"] = new JsonArray("2051-02-11")),
        (422, "day-outside-year", 0, _ => { }),
        (422, "decree-not-made-yet", 2020, decree => decree["date"] = "2020-02-11"),
        (422, "nothing-amended", 2020, decree => decree["daysOff"] = new JsonArray()),
        (422, "nothing-amended", 2020, decree => decree.Remove("daysOff")),
        (422, "day-outside-year", 2020, decree => decree["daysOff"] = new JsonArray("2021-02-11", "2022-02-11")),
        (422, "decree-too-old", 2020, decree => decree["date"] = "1020-02-05"),
        (422, "no-such-amendment", 2020, decree => decree["cancels"] = new JsonArray(2)),
        (422, "no-such-amendment", 2020, decree => decree["cancels"] = new JsonArray(-1)),
        (422, "no-such-amendment", 2020, decree => (decree["cancels"], decree["provider"]) = (new JsonArray(1), "ertis")),
        (422, "older-than-cancelled", 2020, decree => (decree["cancels"], decree["date"]) = (new JsonArray(1), "2020-02-04")),
        (422, "already-cancelled", 2020, decree => decree["cancels"] = new JsonArray(1, 1)),
        (422, "day-outside-year", 2021, _ => { }),
        (422, "day-named-twice", 2020, decree => decree["worked"] = new JsonArray("2020-02-11")),
        (422, "already-day-off", 2020, decree => decree["daysOff"] = new JsonArray("2020-02-06")),
        (422, "day-already-amended", 2020, decree =>
            (decree["daysOff"], decree["worked"], decree["date"]) = (null, new JsonArray("2020-02-06"), "2020-02-04")),
        (422, "already-day-off", 2020, decree => decree["daysOff"] = new JsonArray("2020-02-15")),
        (422, "already-worked", 2020, decree => decree["worked"] = new JsonArray("2020-02-12")),
        (422, "invalid-content", 2020, decree => decree["provider"] = "atlantis"),
        (422, "invalid-content", 2020, decree => decree["act"] = "<>"),
        (422, "invalid-content", 2020, decree => decree["daysOff"] = new JsonArray("2020-02-30")),
        (400, "malformed-body", 2020, decree => decree["daysOff"] = "2020-02-11"),
        (400, "malformed-body", 2020, decree => decree["daysOff"] = new JsonArray((JsonNode?)null)),
        (400, "malformed-body", 2020, decree => decree.Remove("act")),
        (400, "malformed-body", 2020, decree => decree["cancels"] = new JsonArray("1")),
        (400, "malformed-body", 2020, decree => decree["dayOff"] = "2020-02-11"),
    ];
}
