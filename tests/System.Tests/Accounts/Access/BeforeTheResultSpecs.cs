using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts.Access;

/// <summary>What a case says of itself to its applicant while a stage goes on.</summary>
public class BeforeTheResultSpecs(RunningService service)
{
    [Fact]
    public async Task the_commissions_other_track_is_not_shown_before_the_decision()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 4);
        await theCase.Do(Act.CommissionConclusion, new
        {
            Finding = "privatize",
            Text = "Өтеусіз",
            Protocol = Contents.Protocol(Today.Day),
            Track = new { Kind = "free-of-charge", Ground = "war-veteran" },
        });
        (await theCase.Read(Role.Applicant)).Json.GetProperty("package").GetProperty("track").GetProperty("kind").GetString()
            .Should().Be("residual-value");
        (await theCase.Read(Role.Applicant)).Body.Should().NotContain("war-veteran");
        (await theCase.As(Role.Applicant).Send(theCase.PathOf(Act.Withdrawal), new { }, ("If-Match", "\"1\""))).Is(412).Body
            .Should().NotContain("war-veteran");
        (await theCase.Post(Act.Withdrawal, new { }, (await theCase.Read()).ETag!, Guid.NewGuid().ToString(), query: "?validateOnly=true"))
            .Is(200).Body.Should().NotContain("war-veteran");
        await theCase.Until(3, 1);
        (await theCase.Read(Role.Applicant)).Text("track.ground").Should().Be("war-veteran");
        (await theCase.Read(Role.Applicant, "?version=12")).Text("track.ground").Should().BeNull("then the commission had not concluded");
    }

    [Fact]
    public async Task draft_executor_and_sum_are_not_shown_to_the_applicant_before_the_result()
    {
        var theCase = await (await service.NewCase().Submit("state-institution")).Until(2, 6);
        var (theirs, own) = (await theCase.Read(Role.Head), await theCase.Read(Role.Applicant));
        foreach (var member in new[] { "draft.document", "executor", "certificate.sum" })
        {
            theirs.Text(member).Should().NotBeNull(member);
            own.Text(member).Should().BeNull(member);
        }
        own.Text("position.step").Should().Be("6");
        await theCase.Until(3, 4);
        (await theCase.Read(Role.Applicant)).Text("contract").Should().BeNull();
        await theCase.Until(3, 5);
        (await theCase.Read(Role.Applicant)).Text("contract.price").Should().Be("1200000.00");
    }

    [Fact]
    public async Task the_applicants_list_does_not_name_the_executor()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 3);
        (await theCase.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@7")).Is(200).Body.Should().NotContain(".executor");
    }
}
