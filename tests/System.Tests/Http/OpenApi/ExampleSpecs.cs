using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.Bodies;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Payments;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>The examples of the description, sent as they stand: a case from the request to the contract, and what else can be done to one.</summary>
public class ExampleSpecs(RunningService service)
{
    private static readonly Act[] Stage1 =
        [Act.Acceptance, Act.HeadResolution, Act.CommissionReferral, Act.CommissionConclusion, Act.DecisionDraft, Act.DecisionSignature];
    private static readonly Act[] Stage2 =
        [Act.Acceptance, Act.HeadResolution, Act.ValueCalculation, Act.AkimatResolution, Act.TransferDraft, Act.TransferSignature];
    private static readonly Act[] Stage3 = [Act.Acceptance, Act.HeadResolution, Act.ContractDraft, Act.ContractSignature];

    [Fact]
    public async Task the_examples_of_the_api_lead_from_the_request_to_the_contract()
    {
        var document = await Documents.Read(service);
        var example = new ExampleCase(service, document);
        await example.Submit();
        foreach (var (stage, acts) in new[] { (1, Stage1), (2, Stage2), (3, Stage3) })
        {
            foreach (var act in acts) await example.Do(act);
            var result = JsonSerializer.SerializeToNode(Examples.Of(Act.Result, stage), typeof(IssueResult), Json.Stored);
            await example.Do(Act.Result, stage == 1 ? null : result);
        }
        (await example.Do(Act.ContractCountersignature))["state"]!.ToString().Should().Be("awaiting-payment");
        await example.Do(Act.ContractNotice);
        await example.Do(Act.Instalments);
        (await example.Do(Act.Payments))["state"]!.ToString().Should().Be("completed");
        await ReadAll(example);
    }

    [Theory]
    [InlineData(Act.Refusal, false)]
    [InlineData(Act.Withdrawal, false)]
    [InlineData(Act.Discontinuance, false)]
    [InlineData(Act.Assignment, false)]
    [InlineData(Act.Corrections, true)]
    [InlineData(Act.Return, true)]
    public async Task the_examples_of_the_api_do_what_else_can_be_done(Act act, bool atTheCommission)
    {
        var example = new ExampleCase(service, await Documents.Read(service));
        await example.Submit($"14:1:{(int)act}");
        if (atTheCommission)
            foreach (var before in ExampleCase.UpToTheCommission) await example.Do(before);
        await example.Do(act);
    }

    [Fact]
    public async Task the_example_of_assignments_gives_many_cases_to_another_executor()
    {
        var example = new ExampleCase(service, await Documents.Read(service));
        var (one, many) = (await example.Submit("14:2:1"), example.Example("/v1/assignments"));
        many["cases"]![0] = new JsonObject { ["id"] = example.Case, ["version"] = one["version"]!.DeepClone() };
        var answer = await example.As(Role.Head).PostAsJsonAsync("/v1/assignments", many);
        (await answer.Content.ReadFromJsonAsync<JsonNode>())!["outcomes"]![0]!["status"]!.GetValue<int>().Should().Be(201);
    }

    [Fact]
    public async Task the_example_of_an_import_sends_a_file_of_payments()
    {
        var example = new ExampleCase(service, await Documents.Read(service));
        var treasury = example.As(Role.Treasury);
        var answer =
            await treasury.PostAsync("/v1/payments/imports", new StringContent(Examples.TreasuryFile, Encoding.UTF8, TreasuryFile.MediaType));
        ((int)answer.StatusCode).Should().Be(202);
        (await treasury.GetAsync(answer.Headers.Location)).IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task the_examples_of_the_api_are_read_without_a_fault()
    {
        var document = await Documents.Read(service);
        var bodies = service.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<Operation>()).OfType<Operation>().Where(it => it.Body?.Type is not null).ToList();
        bodies.Should().HaveCount(Enum.GetValues<Act>().Length + Enum.GetValues<Act>().Count(act => act.IsSigned()) + 18);
        foreach (var operation in bodies)
        {
            var path = Documents.Operations(document).Single(it => it.Operation["operationId"]!.ToString() == operation.Id).Path;
            object?[] call =
                [new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(new ExampleCase(service, document).Example(path).ToJsonString())), Json.Strict,
                    null];
            var read = typeof(StrictJson).GetMethod(nameof(StrictJson.Read))!.MakeGenericMethod(operation.Body!.Type!).Invoke(null, call);
            read.Should().NotBeNull("{0} is read: {1}", operation.Id, string.Join("; ", (IReadOnlyList<BodyFault>)call[2]!));
        }
    }

    private static async Task ReadAll(ExampleCase example)
    {
        foreach (var (role, path) in new[]
        {
            (Role.Supervisor, $"/v1/applications/{example.Case}"), (Role.Applicant, $"/v1/applications/{example.Case}?version=5"),
            (Role.Supervisor, $"/v1/applications/{example.Case}/timeline"), (Role.Applicant, $"/v1/applications/{example.Case}/timeline"),
            (Role.Supervisor, $"/v1/applications/{example.Case}/diff?from=5"), (Role.Head, $"/v1/applications?after={example.Case}@9&limit=1"),
            (Role.Supervisor, "/v1/sla/board"), (Role.Supervisor, "/v1/sla/steps"), (Role.Head, "/v1/sla/clocks?limit=1"),
            (Role.Applicant, $"/v1/applications/{example.Case}/clocks"), (Role.Applicant, $"/v1/applications/{example.Case}/valuation"),
            (Role.Applicant, $"/v1/applications/{example.Case}/eligibility"), (Role.Head, "/v1/valuation-policies"),
            (Role.Head, "/v1/calendars/2026?provider=ertis"),
            (Role.Operator, "/v1/webhooks"), (Role.Executor, "/v1/work"), (Role.Head, "/v1/staff"), (Role.Head, "/v1/regulations"),
            (Role.Head, $"/v1/regulations/{Resolution339Of2019.Version}"),
            (Role.Applicant, $"/v1/blobs/{Digest.Of(Encoding.UTF8.GetBytes(Examples.File))}"),
        })
            (await example.As(role).GetAsync(path)).IsSuccessStatusCode.Should().BeTrue(path);
    }
}
