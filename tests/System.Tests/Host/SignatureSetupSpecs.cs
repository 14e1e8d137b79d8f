using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Privatization.Api.Host;
using Privatization.Development;
using Privatization.Development.Pki;
using Privatization.Signatures;
using Privatization.Tests.Driving;
using Privatization.Tests.Signatures;

namespace Privatization.Tests.Host;

public sealed class SignatureSetupSpecs : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task a_service_in_development_trusts_its_own_authority_without_a_setting()
    {
        await using var app = App(_directory.Path);
        var authority = LocalAuthority.In(_directory.Path, SystemClock.Instance);
        var at = SystemClock.Instance.GetCurrentInstant();
        var cms = LocalSigner.Sign("{}"u8.ToArray(), authority.Of(Person.Find("pavlodar-city.executor")!), at);
        var bin = app.Services.GetRequiredService<ProviderBins>().Of(ProviderCode.Parse("pavlodar-city"))!;
        var verdict = await app.Services.GetRequiredService<ISignatureVerifier>()
            .Verify("{}"u8.ToArray(), cms, at, Expected.Official(Role.Executor, bin));
        var confirmed = verdict.Should().BeOfType<Verdict.Confirmed>().Subject;
        app.Services.GetRequiredService<Verification>().Again(confirmed.Evidence, "{}"u8.ToArray(), Expected.Official(Role.Executor, bin)).Code()
            .Should().Be("confirmed");
    }

    [Fact]
    public void a_root_outside_development_has_to_be_set_and_be_a_certificate()
    {
        FluentActions.Invoking(() => App(null)).Should().Throw<InvalidOperationException>().WithMessage("*Signatures__Roots__0*");
        FluentActions.Invoking(() => App(null, ("Signatures:Roots:0", "nowhere.pem"))).Should().Throw<InvalidOperationException>()
            .WithMessage("*nowhere.pem*");
        File.WriteAllText(_directory["text.pem"], "no certificate");
        FluentActions.Invoking(() => App(null, ("Signatures:Roots:0", _directory["text.pem"]))).Should().Throw<InvalidOperationException>()
            .WithMessage("*text.pem*");
    }

    [Fact]
    public async Task settings_of_verifier_root_and_BINs_count()
    {
        var authority = LocalAuthority.In(_directory.Path, SystemClock.Instance);
        await using var app = App(
            null, ("Signatures:Roots:0", authority["root.pem"]), ("Signatures:NcaNode", "http://127.0.0.1:14579/"),
            ("ProviderBins:may", "190140900106"));
        app.Services.GetRequiredService<ISignatureVerifier>().Should().BeOfType<NcaNode>();
        var bins = app.Services.GetRequiredService<ProviderBins>();
        bins.Of(ProviderCode.Parse("may")).Should().Be("190140900106");
        bins.Of(ProviderCode.Parse("ertis")).Should().BeNull("nothing invented counts where something is set");
    }

    public void Dispose() => _directory.Dispose();

    private static WebApplication App(string? localDirectory, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(it => KeyValuePair.Create(it.Name, (string?)it.Value)));
        builder.AddSignatures(localDirectory);
        return builder.Build();
    }
}
