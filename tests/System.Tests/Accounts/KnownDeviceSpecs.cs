namespace Privatization.Tests.Accounts;

/// <summary>
/// Guesses that come from everywhere are slow, and the holder comes in all the same: from a device he came from before, or by the EDS.
/// </summary>
public class KnownDeviceSpecs(SharedPortal shared) : IClassFixture<SharedPortal>
{
    private readonly AnotherPortal portal = shared.Portal;

    [Fact]
    public async Task a_stranger_who_guesses_from_everywhere_waits_and_the_holder_does_not()
    {
        var holder = await new Citizen(portal.People).Proven();
        await GuessFromEverywhere(holder.Iin);

        (await Elsewhere().SignIn(holder.Password)).Is(429, "too-many-tries").Headers.RetryAfter!.Delta.Should().BePositive();
        holder.KeepsDevice = true;
        for (var number = 0; number < 10; number++) (await holder.SignIn()).Is(201);

        var stranger = new Citizen(portal.People, holder.Iin) { KeepsDevice = true };
        (await stranger.Register()).Is(201);
        (await stranger.SignIn()).Is(201);
        // His device is none of the holder's.
        (await stranger.SignIn(holder.Password)).Is(401, "authorisation-refused");
        holder.Device += "x";
        (await holder.SignIn()).Is(429, "too-many-tries");

        var byEds = Elsewhere();
        (await byEds.Prove("жаңа құпиясөз 7")).Is(201);
        (await byEds.SignIn("жаңа құпиясөз 7")).Is(201);

        portal.Clock.AdvanceMinutes(5);
        (await Elsewhere().SignIn("жаңа құпиясөз 7")).Is(201);

        Citizen Elsewhere() => new(portal.People, holder.Iin) { KeepsDevice = true };
    }

    [Fact]
    public async Task a_holder_registers_signs_in_and_proves_while_others_guess()
    {
        var holder = new Citizen(portal.People) { KeepsDevice = true };
        await GuessFromEverywhere(holder.Iin);
        await holder.Proven();
        (await holder.SignIn()).Is(201).Text("proven").Should().Be("True");
    }

    [Fact]
    public async Task a_known_device_has_tries_of_its_own_and_is_forgotten_with_all_sessions()
    {
        var holder = await new Citizen(portal.People) { KeepsDevice = true }.Proven();
        await GuessFromEverywhere(holder.Iin);
        for (var number = 0; number < 5; number++)
        {
            portal.Hasher.Worked.Clear();
            (await holder.SignIn("басқа құпиясөз")).Is(401, "authorisation-refused");
            portal.Hasher.Worked.Should().Equal("compare");
        }
        portal.Hasher.Worked.Clear();
        (await holder.SignIn()).Is(429, "too-many-tries");
        portal.Hasher.Worked.Should().BeEmpty();
        portal.Clock.AdvanceSeconds(1);
        (await holder.SignIn()).Is(201);

        (await new Citizen(portal.People, holder.Iin).SignIn()).Is(401);
        (await holder.SignOut("?everywhere=true")).Is(204);
        (await holder.SignIn()).Is(429, "too-many-tries");
    }

    /// <summary>Each from a network of its own.</summary>
    private async Task GuessFromEverywhere(string iin)
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            new Citizen(portal.People, iin) { Network = $"198.51.{number}.1" }.SignIn($"болжам {number} {Guid.NewGuid()}")));
        replies.Count(reply => reply.Status == 401).Should().BeInRange(49, 50, "the holder may have taken one");
        replies.Where(reply => reply.Status != 401).Should().OnlyContain(reply => reply.Code == "too-many-tries");
    }
}
