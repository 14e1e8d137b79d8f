
namespace Privatization;

/// <summary><c>token ROLE [--provider P] [--iin N] [--sub ID]</c>: a development token on standard output, and nothing else.</summary>
public static class TokenCommand
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static int Run(string[] args)
    {
        if (!Sandbox.IsLocal(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")))
            return Fail("Tokens are made here in the environments Development and Sandbox only; elsewhere the OpenID Connect issuer makes them.");
        var options = CommandLine.Options(args.Skip(1), out var wrong);
        if (wrong is not null || Names.Read<Role>(args.FirstOrDefault()) is not { } role)
            return Fail($"{wrong}\nUse: token ROLE [--provider P] [--iin N] [--sub ID]\nRoles: {string.Join(", ", Enum.GetValues<Role>().Select(Names.Of))}");
        var provider = options.GetValueOrDefault("provider");
        var iin = options.GetValueOrDefault("iin");
        if (role is Role.Applicant == iin is null || (role is Role.Executor or Role.Head or Role.Commission or Role.Akimat && provider is null))
            return Fail("An applicant has an --iin; executor, head, commission and akimat have a --provider.");
        var subject = options.GetValueOrDefault("sub") ?? (iin is null ? DemoStaff.IdOf(role, provider) : DemoStaff.AccountOf(iin));
        Console.WriteLine(DevelopmentKey.In(DataDirectory.Default).Token(subject, Names.Of(role), provider, iin, new AuthenticationSettings().Audience, Lifetime));
        return 0;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message.Trim());
        return 1;
    }
}
