using Privatization.LocalMachine;
using Privatization.Storage.Text;

namespace Privatization.Development;

/// <summary><c>token ROLE [--provider P] [--iin N] [--sub ID]</c>: a development token on standard output, and nothing else.</summary>
public static class TokenCommand
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <param name="audience">For whom the service takes tokens.</param>
    public static int Run(string[] args, string audience)
    {
        if (!LocalEnvironment.Is(LocalEnvironment.Current))
            return Fail("Tokens are made here in the environments Development and Sandbox only; elsewhere the OpenID Connect issuer makes them.");
        var options = CommandLine.Options(args.Skip(1), out var fault);
        if (fault is not null || EnumCodes.Parse<Role>(args.FirstOrDefault()) is not { } role)
            return Fail(
                $"{fault}\nUse: token ROLE [--provider P] [--iin N] [--sub ID]\nRoles: "
                + $"{string.Join(", ", Enum.GetValues<Role>().Select(EnumCodes.Format))}");
        var provider = options.GetValueOrDefault("provider");
        var iin = options.GetValueOrDefault("iin");
        if (role is Role.Applicant == iin is null || (NeedsProvider(role) && provider is null))
            return Fail(
                "An applicant has an --iin; executor, head, commission and akimat have a --provider, supervisor and treasury one or '*', all of "
                + "them.");
        try
        {
            if (iin is not null) Iin.Parse(iin);
            if (provider is not null && !(provider is "*" && IsOfAll(role))) ProviderCode.Parse(provider);
        }
        catch (NotSuchValue no)
        {
            // Whoever is at the command line has no service yet to ask for the providers.
            return Fail($"{no.Message}{(iin is null ? $"\nProviders: {string.Join(", ", Provider.All.Select(its => its.Code))}" : "")}");
        }
        var subject = options.GetValueOrDefault("sub") ?? (iin is null ? DemoStaff.IdOf(role, provider) : DemoStaff.AccountOf(iin));
        Console.WriteLine(DevelopmentKey.In(DataDirectory.Default).Token(subject, EnumCodes.Format(role), provider, iin, audience, Lifetime));
        return 0;
    }

    private static bool NeedsProvider(Role role) => role is not (Role.Applicant or Role.Compliance or Role.Operator);

    private static bool IsOfAll(Role role) => role is Role.Supervisor or Role.Treasury;

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message.Trim());
        return 1;
    }
}
