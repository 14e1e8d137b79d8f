using System.Text.Json.Nodes;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Acts;

/// <summary>
/// The steps of the acts' pipeline: what each answers that finds a fault; that of several faults the earliest step tells its own; and that nothing is
/// recorded then, nor a signature verified out of turn.
/// </summary>
public sealed class ActPipelineSpecs(AcceptedTwice cases) : IClassFixture<AcceptedTwice>, IAsyncLifetime
{
    private static readonly PipelineStep[] Steps = Enum.GetValues<PipelineStep>();

    private long _recorded;
    private int _started;

    public static TheoryData<PipelineStep, PipelineStep> Pairs { get; } =
        [.. Steps.SelectMany(earlier => Steps.Where(later => later > earlier).Select(later => (earlier, later)))];

    public async ValueTask InitializeAsync() => (_recorded, _started) = (await cases.Recorded(), cases.Verifier.Started);

    [Fact]
    public async Task load_finds_no_case_that_is_not_there_or_is_another_providers()
    {
        (await cases.Accept(PipelineStep.Load)).Is(404, "unknown-application");
        var another = cases.People.Official(Role.Executor, "may");
        (await another.Send(cases.Due.PathOf(Act.Acceptance), new { }, ("If-Match", "\"3\""))).Is(404, "unknown-application");
        await NothingCameOfIt();
    }

    [Fact]
    public async Task repeat_gives_the_first_answer_to_the_key_and_takes_it_for_nothing_else()
    {
        var accepted = await cases.NewCase().Submit();
        var signed = await accepted.Signed(Act.Acceptance, new { });
        var first = (await accepted.Post(Act.Acceptance, signed, "\"3\"", "once")).Is(201);
        await accepted.Next();
        await Again();
        (await accepted.Post(Act.Acceptance, signed, "\"3\"", "once")).Is(201).Bytes.Should().Equal(first.Bytes);
        (await cases.Accept(PipelineStep.Repeat)).Is(422, "idempotency-key-reused");
        await NothingCameOfIt();
    }

    [Fact]
    public async Task authorise_refuses_whoever_may_not_do_the_act()
    {
        (await cases.Accept(PipelineStep.Authorise)).Is(403, "wrong-role");
        (await cases.Colleague.Send(cases.Due.PathOf(Act.Acceptance), new { }, ("If-Match", "\"3\""))).Is(403, "not-assigned");
        // Whose the case is matters where the act is due.
        (await cases.Colleague.Send(cases.Past.PathOf(Act.Acceptance), new { }, ("If-Match", (await cases.Past.Read()).ETag!)))
            .Is(409, "out-of-turn");
        await NothingCameOfIt();
    }

    [Fact]
    public async Task version_wants_the_one_at_which_the_case_stands()
    {
        (await cases.Accept(PipelineStep.Version)).Is(412, "stale-version").Text("currentVersion")
            .Should().Be((await cases.Due.Read()).ETag!.Trim('"'));
        (await cases.Due.As(Role.Executor).Send(cases.Due.PathOf(Act.Acceptance), new { })).Is(428, "if-match-required");
        (await cases.Due.Post(Act.Acceptance, new { }, "3", "k")).Is(400, "malformed-header");
        await NothingCameOfIt();
    }

    [Fact]
    public async Task body_tells_its_faults_with_their_places()
    {
        Pointer((await cases.Accept(PipelineStep.Body)).Is(400, "malformed-body")).Should().Be("/note");
        Pointer((await cases.Due.Post(Act.Acceptance, new { Signature = "?" }, (await cases.Due.Read()).ETag!, "k")).Is(422, "invalid-content"))
            .Should().Be("/signature");
        await NothingCameOfIt();
    }

    [Fact]
    public async Task body_names_documents_that_are_there_before_the_turn_is_asked()
    {
        var (etag, content) = ((await cases.Due.Read()).ETag!, (JsonObject)await cases.Due.UsualContent(Act.CommissionReferral));
        (await cases.Due.Post(Act.CommissionReferral, content, etag, "k")).Is(409, "out-of-turn");
        content["documents"] = new JsonArray(Package.Paper("tenancy-contract", new string('a', 64)));
        Pointer((await cases.Due.Post(Act.CommissionReferral, content, etag, "k")).Is(422, "unknown-document")).Should().Be("/documents/0/sha256");
        (await cases.Due.Post(Act.CommissionReferral, content, "\"3\"", "k")).Is(412, "stale-version");
        await NothingCameOfIt();
    }

    [Fact]
    public async Task decide_objects_with_what_can_be_done_instead()
    {
        (await cases.Accept(PipelineStep.Decide)).Is(409, "out-of-turn").Text("regulation.paragraph").Should().Be("§6");
        (await cases.Due.As(Role.Executor).Send(cases.Due.PathOf(Act.Acceptance), new { }, ("If-Match", (await cases.Due.Read()).ETag!)))
            .Is(422, "unsigned");
        await NothingCameOfIt();
    }

    [Fact]
    public async Task decide_waits_for_no_signature_where_it_objects_to_what_was_said()
    {
        var refused = await cases.NewCase().Submit();
        var signed = await refused.Signed(Act.Refusal, await refused.UsualContent(Act.Refusal));
        ((JsonObject)signed)["grounds"] = new JsonArray("none-such");
        await Again();
        cases.Verifier.Hangs = true;
        try { (await refused.Post(Act.Refusal, signed, "\"3\"", "k")).Is(422, "unknown-ground"); }
        finally { cases.Verifier.Hangs = false; }
        await NothingCameOfIt(verified: 1);
        cases.Verifier.Ended.Should().Be(cases.Verifier.Started, "it was cancelled, and awaited");
    }

    [Fact]
    public async Task signature_refuses_an_eds_that_is_not_confirmed()
    {
        (await cases.Accept(PipelineStep.Signature)).Is(422, "eds-not-confirmed");
        await NothingCameOfIt(verified: 1);
    }

    [Fact]
    public async Task record_takes_one_of_two_who_act_at_once_on_the_same_version()
    {
        var accepted = await cases.NewCase().Submit();
        var signed = await accepted.Signed(Act.Acceptance, new { });
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => accepted.Post(Act.Acceptance, signed, "\"3\"", $"{n}")));
        replies.Single(reply => reply.Status == 201).Version.Should().Be(5);
        replies.Where(reply => reply.Status != 201).Should().OnlyContain(reply => reply.Is(412, "stale-version").Text("currentVersion") == "5");
        (await accepted.Timeline()).Should().HaveCount(5);
    }

    [Fact]
    public async Task record_keeps_nothing_of_what_is_only_tried()
    {
        var accepted = await cases.NewCase().Submit();
        var signed = await accepted.Signed(Act.Acceptance, new { });
        await Again();
        (await accepted.Post(Act.Acceptance, signed, "\"3\"", "k", query: "?validateOnly=true")).Is(200).Version.Should().Be(5);
        await NothingCameOfIt(verified: 1);
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task the_earlier_step_tells_its_own_of_two_faults(PipelineStep earlier, PipelineStep later)
    {
        Told(await cases.Accept(earlier, later), earlier);
        await NothingCameOfIt();
    }

    [Fact]
    public async Task every_step_tells_its_fault_when_those_before_it_are_mended()
    {
        foreach (var step in Steps) Told(await cases.Accept([.. Steps.Where(later => later >= step)]), step);
        await NothingCameOfIt(verified: 1);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task Again() => InitializeAsync().AsTask();

    private async Task NothingCameOfIt(int verified = 0)
    {
        (await cases.Recorded()).Should().Be(_recorded, "nothing was recorded");
        (cases.Verifier.Started - _started).Should().Be(verified, "a signature is verified in turn alone");
    }

    private static void Told(Reply reply, PipelineStep step) => _ = step switch
    {
        PipelineStep.Load => reply.Is(404, "unknown-application"),
        PipelineStep.Repeat => reply.Is(422, "idempotency-key-reused"),
        PipelineStep.Authorise => reply.Is(403, "wrong-role"),
        PipelineStep.Version => reply.Is(412, "stale-version"),
        PipelineStep.Body => reply.Is(400, "malformed-body"),
        PipelineStep.Decide => reply.Is(409, "out-of-turn"),
        _ => reply.Is(422, "eds-not-confirmed"),
    };

    private static string? Pointer(Reply reply) => reply.Json.GetProperty("errors")[0].GetProperty("pointer").GetString();
}
