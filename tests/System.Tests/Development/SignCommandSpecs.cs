using System.Diagnostics;
using NodaTime;
using Privatization.Api.Host;
using Privatization.Development.Pki;
using Privatization.Signatures;
using Privatization.Tests.Driving;
using Privatization.Tests.Signatures;

namespace Privatization.Tests.Development;

/// <summary><c>pki</c> and <c>sign</c>, as processes.</summary>
public sealed class SignCommandSpecs : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task a_signature_of_the_command_sign_is_confirmed_and_revocations_by_pki_count()
    {
        var (exit, output) = await Run("Development", "{}", "sign", "--as", "850315350124");
        exit.Should().Be(0, output);
        (await Verify(output)).Code().Should().Be("confirmed");

        (await Run("Development", "", "pki", "issue", "--iin", "850315350124", "--bin", "190140900106", "--role", "head", "--name", "boss")).Exit
            .Should().Be(0);
        var signature = (await Run("Development", "{}", "sign", "--as", "boss")).Output;
        (await Verify(signature, Expected.Official(Role.Head, "190140900106"))).Code().Should().Be("confirmed");
        (await Run("Development", "", "pki", "revoke", "boss")).Output.Should().StartWith("revoked ");
        (await Verify(signature, Expected.Official(Role.Head, "190140900106"))).Code().Should().Be("certificate-revoked");
        (await Run("Development", "", "pki", "revoke", "nobody")).Exit.Should().Be(1);
        (await Run("Development", "{}", "sign", "--as", "nobody")).Exit.Should().Be(1);
    }

    [Fact]
    public async Task sixteen_commands_at_once_sign_with_one_certificate()
    {
        var signed = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Run("Development", "{}", "sign", "--as", "850315350124")));
        signed.Should().OnlyContain(it => it.Exit == 0);
        foreach (var (_, signature) in signed.DistinctBy(it => it.Output)) (await Verify(signature)).Code().Should().Be("confirmed");
        LocalAuthority.In(_directory.Path, SystemClock.Instance).Issued.All.Should().ContainSingle();
    }

    [Theory]
    [InlineData("Production", "pki"), InlineData("Production", "sign"), InlineData("", "pki"), InlineData("Staging", "sign")]
    public async Task the_commands_pki_and_sign_do_not_work_where_it_matters(string environment, string command)
    {
        (await Run(environment, "{}", command, "--as", "850315350124")).Exit.Should().Be(1);
        Directory.EnumerateFileSystemEntries(_directory.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("issue"), InlineData("issue --iin 850315350125"), InlineData("issue --iin 850315350124 --bin 190140900106 --role operator"),
        InlineData("issue --iin"), InlineData("forge")]
    public async Task the_command_pki_says_how_it_is_used(string arguments) =>
        (await Run("Development", "", ["pki", .. arguments.Split(' ')])).Exit.Should().Be(1);

    public void Dispose() => _directory.Dispose();

    private async Task<Verdict> Verify(string base64, Expected? expected = null)
    {
        var settings = LocalAuthority.In(_directory.Path, SystemClock.Instance).Trusting(new());
        return await Checking.Verifier(settings, Trust.Load(settings.Roots, settings.Intermediates), SystemClock.Instance).Verify(
            "{}"u8.ToArray(), Convert.FromBase64String(base64), SystemClock.Instance.GetCurrentInstant(),
            expected ?? Expected.Applicant(Iin.Parse("850315350124")));
    }

    private async Task<(int Exit, string Output)> Run(string environment, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Service).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["PRIVATIZATION_DATA"] = _directory.Path },
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output) + (process.ExitCode == 0 ? "" : await errors));
    }
}
