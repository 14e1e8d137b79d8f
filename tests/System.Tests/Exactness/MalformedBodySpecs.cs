namespace Privatization;

/// <summary>Whatever is sent: a problem with a code, never a fault of the service, and nothing recorded.</summary>
public class MalformedBodySpecs(RunningService service)
{
    private const int Bodies = 200;

    public static TheoryData<Act> Acts => [.. Enum.GetValues<Act>()];

    [Theory, MemberData(nameof(Acts))]
    public async Task of_an_act(Act act)
    {
        var it = await service.NewCase().Submit();
        var bodies = new MalformedBodies(await it.UsualContent(act), seed: (int)act);
        var role = act is Act.Return ? Role.Head : Contents.RoleOf(act);
        await Refuses(bodies, body => it.Post(act, body, "\"3\"", Guid.NewGuid().ToString(), role));
        (await it.As(role).Call(HttpMethod.Post, it.PathOf(act), Calls.Content("{}", "text/plain"))).Is(415, "unsupported-media-type");
        (await it.Read()).Version.Should().Be(3);
    }

    [Fact]
    public async Task of_a_request()
    {
        var it = service.NewCase();
        var package = await it.NewPackage();
        await Refuses(new(package, seed: 1), body => it.As(Role.Applicant).Send("/v1/requests", body));
        (await it.As(Role.Applicant).Send("/v1/requests", package)).Is(201);
    }

    [Fact]
    public async Task of_assignments()
    {
        var it = await service.NewCase().Submit();
        var body = new { Cases = new[] { new { it.Id, Version = 3 } }, Executor = $"{it.Executor}-2", Reason = "Уходит" };
        await Refuses(new(body, seed: 2), body => it.As(Role.Head).Send("/v1/assignments", body));
        (await it.Read()).Version.Should().Be(3);
    }

    [Fact]
    public async Task of_a_decree()
    {
        var body = new { Act = "№ 1", Date = "2020-02-05", DaysOff = new[] { "2020-02-06" } };
        await Refuses(new(body, seed: 3), decree => service.People.Looker(Role.Operator).Send("/v1/calendars/2020/amendments", decree));
        (await service.People.Nobody().Ask("/v1/calendars/2020")).Text("version").Should().Be("kz-1");
    }

    [Fact]
    public async Task too_large_or_empty()
    {
        var it = await service.NewCase().Submit();
        var spaces = new byte[Asked.MaxBody + 1];
        Array.Fill(spaces, (byte)' ');
        (await it.Post(Act.Acceptance, spaces, "\"3\"", "key")).Is(413, "too-large");
        (await it.As(Role.Executor).Upload(new byte[Uploads.MaxSize + 1])).Is(413, "too-large");
        (await it.As(Role.Executor).Upload(new byte[Uploads.MaxSize])).Is(201);
        (await it.As(Role.Executor).Upload([])).Is(422, "invalid-content");
    }

    private static async Task Refuses(MalformedBodies bodies, Func<byte[], Task<Reply>> send)
    {
        for (var number = 0; number < Bodies; number++)
        {
            var body = bodies.Next();
            var reply = await send(body);
            reply.Status.Should().BeInRange(400, 499, "of {0}", System.Text.Encoding.Latin1.GetString(body[..Math.Min(300, body.Length)]));
            reply.MediaType.Should().Be("application/problem+json");
            reply.Code.Should().NotBeNullOrEmpty();
        }
    }
}
