using Privatization.Api.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>Reg. §10, process 1, condition 1, process 2.</summary>
public class SignInSpecs(RunningService service)
{
    [Fact]
    public async Task unknown_accounts_and_wrong_passwords_are_refused_alike_after_the_same_work()
    {
        await using var portal = await AnotherPortal.Start(service);
        var (unknown, unproven, proven, crowded) = (New(), await New().Registered(), await New().Proven(), New());
        for (var number = 0; number < 5; number++) (await crowded.Register()).Is(201);
        var answers = new List<string>();
        foreach (var citizen in new[] { unknown, unproven, proven, crowded })
        {
            portal.Hasher.Worked.Clear();
            var reply = (await citizen.SignIn("басқа құпиясөз")).Is(401, "authorisation-refused");
            portal.Hasher.Worked.Should().Equal("hash", "compare");
            reply.Headers.WwwAuthenticate.Should().NotBeEmpty();
            reply.Text("regulation.paragraph").Should().Be("§10, process 2");
            answers.Add(reply.Body.Replace(reply.Text("traceId")!, "", StringComparison.Ordinal));
        }
        answers.Distinct().Should().ContainSingle();

        Citizen New() => new(portal.People);
    }

    [Fact]
    public async Task a_network_that_tries_to_sign_in_often_waits_and_another_does_not()
    {
        await using var portal = await AnotherPortal.Start(service);
        var owner = await new Citizen(portal.People).Proven();
        var attacker = new Citizen(portal.People, owner.Iin);
        for (var number = 0; number < 5; number++) (await attacker.SignIn()).Is(401, "authorisation-refused");
        portal.Hasher.Worked.Clear();
        (await attacker.SignIn()).Is(429, "too-many-tries").Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        (await attacker.SignIn(owner.Password)).Is(429, "too-many-tries");
        portal.Hasher.Worked.Should().BeEmpty("nothing was compared");

        (await owner.SignIn()).Is(201);
        portal.Clock.AdvanceSeconds(1);
        (await attacker.SignIn()).Is(401);
        (await attacker.SignIn()).Is(429).Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(2), "each wait is twice the one before");
        portal.Clock.AdvanceMinutes(5);
        (await attacker.SignIn(owner.Password)).Is(201);
        for (var number = 0; number < 5; number++) (await attacker.SignIn()).Is(401, "authorisation-refused");
    }

    [Fact]
    public async Task many_tries_to_sign_in_at_once_are_no_more_than_one_after_another()
    {
        await using var portal = await AnotherPortal.Start(service);
        var attacker = new Citizen(portal.People);
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => attacker.SignIn()));
        replies.Count(it => it.Status == 401).Should().Be(5);
        replies.Count(it => it.Status == 429).Should().Be(15);
    }

    [Fact]
    public async Task an_account_of_ones_own_for_the_iin_of_another_gives_no_more_tries()
    {
        await using var portal = await AnotherPortal.Start(service);
        var attacker = new Citizen(portal.People);
        (await attacker.Register()).Is(201);
        for (var number = 0; number < 5; number++) (await (number % 2 == 0 ? attacker.SignIn() : attacker.SignIn("болжам 123456"))).Status
            .Should().BeOneOf(201, 401);
        (await attacker.SignIn()).Is(429, "too-many-tries");
    }

    [Fact]
    public async Task the_network_of_a_caller_is_what_a_header_says_only_behind_a_known_proxy()
    {
        await using var portal = await AnotherPortal.Start(service, ("Network:Proxies:0", "192.0.2.1"));
        var iin = People.NewIin();
        for (var number = 0; number < 5; number++) (await new Citizen(portal.People, iin).SignIn()).Is(401);
        (await new Citizen(portal.People, iin).SignIn()).Is(429, "too-many-tries");
    }

    [Fact]
    public async Task a_session_ends_by_itself()
    {
        await using var portal = await AnotherPortal.Start(service);
        var citizen = await new Citizen(portal.People).Proven();
        portal.Clock.Advance(SigningIn.Lifetime - NodaTime.Duration.FromSeconds(1));
        (await citizen.Look()).Is(200);
        portal.Clock.AdvanceSeconds(2);
        (await citizen.Look()).Is(401, "unauthorized");
    }
}
