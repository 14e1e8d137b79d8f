using System.Net;

namespace Privatization.Tests.Driving;

public class RunningServiceSpecs(RunningService service)
{
    [Fact]
    public async Task the_running_service_is_ready() =>
        (await service.As(Role.Operator).GetAsync("/health/ready")).StatusCode.Should().Be(HttpStatusCode.OK);
}
