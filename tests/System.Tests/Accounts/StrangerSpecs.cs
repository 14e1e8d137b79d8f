using CsCheck;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Privatization.Tests.Accounts;

/// <summary>However many register an IIN that is not theirs, and whenever: its holder signs in as if they were not.</summary>
public class StrangerSpecs(SharedPortal shared) : IClassFixture<SharedPortal>
{
    private readonly AnotherPortal portal = shared.Portal;

    private enum Stranger { Registers, RegistersAndSignsIn, HappensOnThePassword }

    [Fact]
    public async Task registrations_by_others_change_nothing_for_the_holder_of_an_iin()
    {
        var some = Gen.Enum<Stranger>().Array[0, 5];
        // Before he registers, and after each thing that he does.
        await some.Array[6].SampleAsync(async strangers =>
        {
            var holder = new Citizen(portal.People);
            var others = new List<Citizen>();
            await Come(0);
            (await holder.Register()).Is(201).Body.Should().Be("{\"proven\":false}");
            await Come(1);
            var account = await SignsIn(proven: false);
            await Come(2);
            holder.Network = new Citizen(portal.People).Network;
            (await SignsIn(proven: false)).Should().Be(account);
            await Come(3);
            (await holder.Prove()).Is(201);
            foreach (var other in others.Where(it => it.Token is not null)) (await other.Look()).Is(401, "unauthorized");
            await Come(4);
            (await SignsIn(proven: true)).Should().Be(account);
            await Come(5);
            (await holder.Look()).Is(200);

            async Task Come(int when)
            {
                foreach (var how in strangers[when])
                {
                    var other = new Citizen(portal.People, holder.Iin);
                    if (how is Stranger.HappensOnThePassword) other.Password = holder.Password;
                    (await other.Register()).Is(201).Body.Should().Be("{\"proven\":false}");
                    if (how is Stranger.RegistersAndSignsIn) (await other.SignIn()).Is(201);
                    others.Add(other);
                }
            }

            async Task<string> SignsIn(bool proven)
            {
                (await holder.SignIn()).Is(201).Text("proven").Should().Be($"{proven}");
                return new JsonWebToken(holder.Token).Subject;
            }
        }, iter: 5, threads: 1);
    }

    /// <summary>A stranger who guessed it before the holder chose it gets nothing by what the holder proves.</summary>
    [Fact]
    public async Task a_stranger_signed_in_with_the_same_password_is_signed_out_by_the_proof()
    {
        var stranger = await new Citizen(portal.People) { KeepsDevice = true }.Registered();
        var holder = await new Citizen(portal.People, stranger.Iin) { Password = stranger.Password }.Registered();
        new JsonWebToken(holder.Token).Subject.Should().Be(new JsonWebToken(stranger.Token).Subject, "they have said the same");
        (await holder.Prove()).Is(201);
        (await holder.Look()).Is(200);
        (await stranger.Look()).Is(401, "unauthorized");
        for (var number = 0; number < 5; number++) (await stranger.SignIn("басқа құпиясөз")).Is(401);
        (await stranger.SignIn("басқа құпиясөз")).Is(429, "too-many-tries");
    }
}
