using System.Buffers.Binary;
using Marten;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>Reg. §10: the applicant registers with an IIN and a password.</summary>
public class RegistrationSpecs(RunningService service)
{
    [Fact]
    public async Task twenty_registrations_at_once_are_answered_alike_and_nobody_has_the_iin()
    {
        var iin = People.NewIin();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new Citizen(service.People, iin).Register()));
        replies.Select(it => (it.Status, it.Body)).Distinct().Should().ContainSingle().Which.Should().Be((201, "{\"proven\":false}"));
        (await Accounts(iin)).Should().HaveCount(20).And.OnlyContain(it => !it.Proven);
    }

    [Fact]
    public async Task a_registration_of_an_iin_that_is_proven_tells_nothing_and_takes_nothing()
    {
        var owner = await new Citizen(service.People).Proven();
        var stranger = new Citizen(service.People, owner.Iin);
        (await stranger.Register()).Is(201).Body.Should().Be("{\"proven\":false}");
        (await stranger.SignIn()).Is(201).Text("proven").Should().Be("False", "as with an IIN that nobody has");
        (await stranger.Look()).Is(403, "iin-not-proven");
        (await stranger.Prove(signer: People.NewIin())).Is(422, "eds-not-confirmed");
        (await owner.Look()).Is(200);
        (await owner.SignIn()).Is(201).Text("proven").Should().Be("True");
    }

    [Fact]
    public async Task passwords_are_kept_as_the_standard_asks_and_older_hashes_are_renewed()
    {
        var citizen = await new Citizen(service.People).Proven();
        var account = (await Accounts(citizen.Iin)).Single();
        HashOf(account).Should().Be((2, 210_000));
        account.SecurityStamp.Should().NotBeEmpty();

        await using (var session = service.Services.GetRequiredService<IDocumentStore>().LightweightSession(Tenants.Oblast))
        {
            account = (await session.LoadAsync<Account>(account.Id, TestContext.Current.CancellationToken))!;
            account.PasswordHash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(
                account, Nfkd.Of(citizen.Password));
            session.Store(account);
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        (await citizen.SignIn()).Is(201);
        HashOf((await Accounts(citizen.Iin)).Single()).Should().Be((2, 210_000));
    }

    /// <summary>The pseudo-random function, 2 for HMAC-SHA-512, and the iterations.</summary>
    private static (int, int) HashOf(Account account)
    {
        var hash = Convert.FromBase64String(account.PasswordHash!);
        return (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)));
    }

    private async Task<IReadOnlyList<Account>> Accounts(string iin)
    {
        var person = service.Services.GetRequiredService<Pseudonyms>().Of(Iin.Parse(iin)).ToString();
        await using var session = service.Services.GetRequiredService<IDocumentStore>().QuerySession(Tenants.Oblast);
        return await session.Query<Account>().Where(it => it.Person == person).ToListAsync();
    }
}
