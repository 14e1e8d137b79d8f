using Privatization.Development.Demo;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Development;

/// <summary>What <c>demo</c> shows: a case to each end, and the way of a message from the gateway to the cabinet.</summary>
public class DemoSpecs(RunningService service)
{
    [Fact]
    public async Task the_way_of_a_message_is_shown_to_the_cabinet_and_no_path_is_cut()
    {
        var (exit, output, errors) = await ServiceProcess.Run(await service.Databases.NewDatabase("demo"), ["demo"]);
        exit.Should().Be(0, output + errors);
        var id = "[0-9a-f-]{36}";
        output.Should().MatchRegex(
            $"""
               message       {id}, signed by demo-gateway
               acknowledged  /v1/gateway/messages/{id}
               accepted      case number (?<number>[0-9-]+)
               cabinet       The request for the service is accepted: № \k<number>, [0-9:]+ on [0-9]+ [A-Z][a-z]+ [0-9]+\. The responsible executor
             """.ReplaceLineEndings("\n"));
        output.Should().MatchRegex($"\n/v1/applications/{id}/documents/[0-9a-f]{{64}}\n");
        foreach (var scenario in Scenario.All) output.Should().Contain(scenario.Title);
    }
}
