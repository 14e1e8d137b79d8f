using Privatization.Tests.Driving;

namespace Privatization.Tests.Development;

/// <summary>The command <c>token</c>: what the service would not understand is refused where it is typed.</summary>
public class TokenSpecs(RunningService service)
{
    [Theory]
    [InlineData("check digit", "applicant", "--iin", "850315350125")]
    [InlineData("12 digits", "applicant", "--iin", "85031535012")]
    [InlineData("An applicant has an --iin", "applicant")]
    [InlineData("no such provider", "executor", "--provider", "pavlodar")]
    [InlineData("pavlodar-city", "head", "--provider", "*")]
    [InlineData("supervisor and treasury one or '*'", "supervisor")]
    [InlineData("Roles: executor", "mayor")]
    public async Task a_token_of_nobody_is_not_made(string reason, params string[] arguments)
    {
        var (code, output, errors) = await Token(arguments);
        (code, output).Should().Be((1, ""));
        errors.Should().Contain(reason).And.NotContain("   at ");
    }

    [Theory]
    [InlineData("applicant", "--iin", "850315350124")]
    [InlineData("executor", "--provider", "pavlodar-city")]
    [InlineData("supervisor", "--provider", "*")]
    [InlineData("treasury", "--provider", "*")]
    [InlineData("compliance")]
    public async Task a_token_is_all_that_the_command_token_prints(params string[] arguments)
    {
        var (code, output, errors) = await Token(arguments);
        (code, errors).Should().Be((0, ""));
        output.Trim().Split('.').Should().HaveCount(3);
    }

    private async Task<(int Code, string Output, string Errors)> Token(string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        return await ServiceProcess.Run(service.ConnectionString, ["token", .. arguments], ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("PRIVATIZATION_DATA", directory.Path));
    }
}
