using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Storage;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Acts;

/// <summary>The steps of the acts' pipeline in their order, each of which may find something at fault.</summary>
public enum PipelineStep { Load, Repeat, Authorise, Version, Body, Decide, Signature }

/// <summary>
/// Two cases in which two executors have accepted the documents of a stage, under the same key, and the second has become the head since: one case
/// waits for the acceptance of stage 3, the other has it behind itself. An acceptance can so be at fault at any of the steps, or at several.
/// </summary>
public sealed class AcceptedTwice(RunningService service) : IAsyncLifetime
{
    private const string Key = "accepted", Former = $"{CaseDriver.Home}.executor-2";

    private string _database = "";
    private WebApplication _node = null!;

    public WatchedVerifier Verifier { get; } = new();

    public People People { get; private set; } = null!;

    public CaseDriver Due { get; private set; } = null!;

    public CaseDriver Past { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await service.Databases.NewDatabase("pipeline");
        _node = await RunningService.Start(
            _database, builder => builder.Host.ConfigureContainer<IServiceCollection>((_, services) => Verifier.PutBefore(services)));
        People = new(_node.Urls.Single());
        (Due, Past) = (await Accepted(), await Accepted());
        await Past.Next();
        await StaffRegister.Store(_node.Services, Member(Former, Role.Head), Member($"{CaseDriver.Home}.colleague", Role.Executor));
    }

    public CaseDriver NewCase() => new(People);

    /// <summary>On the staff of the provider, and without the cases.</summary>
    public HttpClient Colleague => People.Official(Role.Executor, CaseDriver.Home, $"{CaseDriver.Home}.colleague");

    /// <summary>An acceptance that is at fault at these steps and at no other.</summary>
    public async Task<Reply> Accept(params IReadOnlyList<PipelineStep> faults)
    {
        bool Fails(PipelineStep step) => faults.Contains(step);
        var accepted = Fails(PipelineStep.Decide) ? Past : Due;
        var id = Fails(PipelineStep.Load) ? Guid.CreateVersion7() : accepted.Id;
        var (role, official) = Fails(PipelineStep.Authorise) ? (Role.Head, Former) : (Role.Executor, accepted.Executor);
        var content = Signed(id, Fails(PipelineStep.Signature) ? "may.executor" : official);
        if (Fails(PipelineStep.Body)) content["note"] = "?";
        return await People.Official(role, CaseDriver.Home, official).Send(
            $"/v1/applications/{id}/acceptance", content,
            ("If-Match", Fails(PipelineStep.Version) ? "\"3\"" : (await accepted.Read()).ETag!),
            ("Idempotency-Key", Fails(PipelineStep.Repeat) ? Key : Guid.NewGuid().ToString()));
    }

    /// <summary>All that acts have left: facts, answers, contents with their signatures.</summary>
    public Task<long> Recorded() => Database.Value<long>(
        _database,
        "select (select count(*) from privatization.mt_events) + (select count(*) from privatization.mt_doc_answer) "
        + "+ (select count(*) from privatization.blob_holders)");

    public async ValueTask DisposeAsync()
    {
        await _node.StopAsync();
        await _node.DisposeAsync();
    }

    private async Task<CaseDriver> Accepted()
    {
        var accepted = await NewCase().Submit("state-institution");
        (await accepted.Post(Act.Acceptance, Signed(accepted.Id, accepted.Executor), "\"3\"", Key)).Is(201);
        await accepted.Until(2, 1);
        await accepted.Do(Act.Assignment, new { Executor = Former, Reason = "Отпуск" });
        (await People.Official(Role.Executor, CaseDriver.Home, Former).Send(
            accepted.PathOf(Act.Acceptance), Signed(accepted.Id, Former), ("If-Match", (await accepted.Read()).ETag!), ("Idempotency-Key", Key)))
            .Is(201);
        // The head's resolution of stage 2 gives the case back to the first.
        return await accepted.Until(3, 1);
    }

    private static StaffMember Member(string id, Role role) => StaffRegister.Member(id, CaseDriver.Home, role, new(2019, 1, 1));

    private static JsonObject Signed(Guid id, string executor) => new()
    {
        ["signature"] = Convert.ToBase64String(TestEds.Sign(executor, new ActContent(id, Act.Acceptance, new AcceptDocuments()).ToBytes())),
    };
}
