using Microsoft.Extensions.DependencyInjection;
using Privatization.Api.Cases.Reading;
using Privatization.Tests.Accounts;
using Privatization.Tests.Applicants.Uploading;
using Privatization.Tests.Driving;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Cases;

/// <summary>The signatures of a case are verified again by their evidence alone: the verifier asks nobody.</summary>
public class VerifyAgainSpecs(RunningService service)
{
    [Fact]
    public async Task every_signature_of_a_case_is_confirmed_again()
    {
        var theCase = await (await service.NewCase().Submit("state-enterprise")).Until("awaiting-payment");
        var verified = await Verify(theCase);
        verified.Should().OnlyContain(signature => signature.Outcome == "confirmed" && signature.AsRecorded == true);
        verified.Select(signature => signature.Fact).Distinct().Should().BeEquivalentTo(
            "request-submitted", "documents-accepted", "commission-concluded", "decision-signed", "result-issued", "transfer-signed",
            "contract-signed", "contract-countersigned");
        verified[0].Signer!.Iin.Should().Be(theCase.Iin);
    }

    [Fact]
    public async Task a_refused_request_is_refused_again_for_the_same_reason()
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        var prepared = (await theCase.As(Role.Applicant).Send("/v1/requests/_prepare", package)).Is(200);
        package["signature"] = Convert.ToBase64String(BadEds.Of["certificate-expired"](theCase.Iin,
            Convert.FromBase64String(prepared.Text("bytes")!)));
        theCase.Id = Guid.Parse((await theCase.As(Role.Applicant).Send("/v1/requests", package)).Is(422).Text("application")!.Split('/')[^1]);
        (await Verify(theCase)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Outcome = "certificate-expired", AsRecorded = true });
    }

    [Theory]
    [InlineData("bytes = convert_to('{}', 'UTF8')", "altered", false)]
    [InlineData(null, "erased", null)]
    public async Task signatures_verified_again_tell_what_became_of_the_signed_bytes(string? change, string outcome, bool? asRecorded)
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 2);
        var content = (await theCase.Timeline()).Single(fact => fact.GetProperty("fact").GetString() == "documents-accepted").GetProperty("data")
            .GetProperty("content").GetString();
        await Database.Run(service.ConnectionString, change is null
            ? $"delete from privatization.blob_holders where sha256 = '{content}'; delete from privatization.blobs where sha256 = '{content}'"
            : $"update privatization.blobs set {change} where sha256 = '{content}'");
        var verified = await Verify(theCase);
        verified.Single(signature => signature.Fact == "documents-accepted")
            .Should().BeEquivalentTo(new { Outcome = outcome, AsRecorded = asRecorded });
        verified.Where(signature => signature.Fact != "documents-accepted")
            .Should().NotBeEmpty().And.OnlyContain(signature => signature.Outcome == "confirmed");
    }

    [Fact]
    public async Task a_signature_of_an_erased_person_is_told_as_that_and_others_as_before()
    {
        await using var store = await UploadStore.Start(service);
        var (gone, stays) = (await new CaseDriver(store.People).Submit(), await new CaseDriver(store.People).Submit());
        foreach (var it in new[] { gone, stays }) await (await it.Until(1, 3)).Do(Act.Withdrawal);
        async Task<(int Code, string Output)> Verified(CaseDriver theCase)
        {
            var (code, output, errors) = await ServiceProcess.Run(store.Database, ["verify", $"{theCase.Id}"]);
            errors.Should().BeEmpty();
            return (code, output);
        }

        var before = await Verified(stays);
        (await ServiceProcess.Run(store.Database, ["erase", "--iin", gone.Iin, "--reason", "Өтініш № 7"])).Code.Should().Be(0);
        var (code, output) = await Verified(gone);
        (code, output.Split('\n').Count(line => line.Contains("\terased\t"))).Should().Be((0, 3), output);
        output.Should().Contain("0 of 3 signatures as recorded").And.NotContain(gone.Iin).And.NotContain(Canaries.LastName);
        before.Output.Should().Contain("3 of 3 signatures as recorded");
        (await Verified(stays)).Should().Be(before);
    }

    [Fact]
    public async Task signatures_are_verified_again_by_the_command_too()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 2);
        var number = (await theCase.Read()).Text("number")!;
        var (code, output, errors) = await ServiceProcess.Run(service.ConnectionString, ["verify", number]);
        (code, errors).Should().Be((0, ""), output);
        output.Should().Contain("request-submitted").And.Contain("documents-accepted").And.Contain("2 of 2 signatures as recorded");
        (await ServiceProcess.Run(service.ConnectionString, ["verify", "none-such"])).Code.Should().Be(1);
    }

    private async Task<IReadOnlyList<VerifiedSignature>> Verify(CaseDriver theCase) =>
        await service.Services.GetRequiredService<CaseSignatures>().VerifyAgain(
            new(theCase.Id, theCase.Provider, "", "", ""), TestContext.Current.CancellationToken);
}
