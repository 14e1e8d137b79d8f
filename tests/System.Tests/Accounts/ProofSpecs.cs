using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>An IIN is proven with the EDS, so that nobody takes another's; a lost password is replaced in the same way.</summary>
public class ProofSpecs(RunningService service)
{
    [Fact]
    public async Task the_first_account_that_proves_an_iin_gets_it_and_the_others_lapse()
    {
        var first = await New().Registered();
        var other = await New(first.Iin).Registered();
        (await first.Prove()).Is(201).Text("proven").Should().Be("True");
        (await first.Look()).Is(200);
        (await other.Look()).Is(401, "unauthorized");
        (await other.SignIn()).Is(401, "authorisation-refused");
        (await first.Prove()).Is(409, "iin-already-proven");
        var late = await New(first.Iin).Registered();
        (await late.Prove()).Is(409, "iin-already-proven");
    }

    [Fact]
    public async Task one_of_two_accounts_that_prove_an_iin_at_once_wins()
    {
        var one = await New().Registered();
        var two = await New(one.Iin).Registered();
        var replies = await Task.WhenAll(one.Prove(), two.Prove());
        replies.Should().ContainSingle(it => it.Status == 201);
        // Whose account had lapsed before he was known to be signed in, is not.
        replies.Single(it => it.Status != 201).Status.Should().BeOneOf(401, 409);
        new[] { (await one.Look()).Status, (await two.Look()).Status }.Should().BeEquivalentTo([200, 401]);
    }

    [Fact]
    public async Task a_challenge_to_sign_is_good_once_and_only_as_it_was_given()
    {
        var citizen = await New().Registered();
        var (id, bytes) = await citizen.Challenge();
        var signature = TestEds.Sign(citizen.Iin, bytes);
        System.Text.Encoding.UTF8.GetString(bytes)
            .Should().Contain(citizen.Iin).And.Contain("\"purpose\":").And.Contain("\"nonce\":").And.Contain("\"expiresAt\":");
        (await citizen.Prove(id, TestEds.Sign(citizen.Iin, [.. bytes, 1]))).Is(422, "eds-not-confirmed");
        (await citizen.Prove((await citizen.Challenge()).Id, signature)).Is(422, "eds-not-confirmed");
        (await citizen.Prove($"{id[..^4]}AAAA", signature)).Is(422, "challenge-not-valid");
        (await citizen.Prove(citizen.Token!, signature)).Is(422, "challenge-not-valid");
        var other = await New().Registered();
        (await other.Prove(id, signature)).Is(422, "another-iin");
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => citizen.Prove(id, signature)));
        replies.Select(it => it.Status).Should().BeEquivalentTo([201, 409, 409, 409]);
        replies.Where(it => it.Status == 409).Should().OnlyContain(it => it.Code == "challenge-spent");
        (await citizen.Prove(id, signature, "тағы бір құпиясөз")).Is(409, "challenge-spent");
    }

    [Fact]
    public async Task a_challenge_to_sign_expires()
    {
        await using var portal = await AnotherPortal.Start(service);
        var citizen = await new Citizen(portal.People).Registered();
        var (id, bytes) = await citizen.Challenge();
        portal.Clock.AdvanceMinutes(10);
        (await citizen.Prove(id, TestEds.Sign(citizen.Iin, bytes))).Is(422, "challenge-expired");
    }

    [Fact]
    public async Task the_eds_of_another_proves_nothing_and_says_why()
    {
        var citizen = await New().Registered();
        var reply = (await citizen.Prove(signer: People.NewIin())).Is(422, "eds-not-confirmed");
        reply.Json.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("iin-differs");
        (await citizen.Look()).Is(403, "iin-not-proven");
    }

    [Fact]
    public async Task a_proof_that_cannot_be_checked_now_is_recorded_nowhere()
    {
        var citizen = await New().Registered();
        var (id, bytes) = await citizen.Challenge();
        await using var without = await RunningService.Start(service.ConnectionString, ("Signatures:NcaNode", "http://127.0.0.1:9/"));
        var reply = (await citizen.At(new(without.Urls.Single())).Prove(id, TestEds.Sign(citizen.Iin, bytes)))
            .Is(503, "signature-verification-unavailable");
        reply.Headers.RetryAfter.Should().NotBeNull();
        await without.StopAsync(TestContext.Current.CancellationToken);
        (await citizen.Prove(id, TestEds.Sign(citizen.Iin, bytes))).Is(201);
    }

    [Fact]
    public async Task a_lost_password_is_replaced_and_all_sessions_before_end()
    {
        var citizen = await New().Proven();
        var (id, bytes) = await citizen.Challenge();
        var signature = TestEds.Sign(citizen.Iin, bytes);
        (await New(citizen.Iin).Prove(id, signature)).Is(401, "unauthorized");
        (await New(citizen.Iin).Prove(id, signature, "12345678")).Is(422, "invalid-content").Json.GetProperty("errors")[0].GetProperty("pointer")
            .GetString().Should().Be("/newPassword");
        (await New(citizen.Iin).Prove(id, signature, $"x{citizen.Iin}")).Is(422, "invalid-content");
        (await New(citizen.Iin).Prove(id, TestEds.Sign(People.NewIin(), bytes), "жаңа құпиясөз")).Is(422, "eds-not-confirmed");
        (await citizen.Look()).Is(200);
        (await New(citizen.Iin).Prove(id, signature, "жаңа құпиясөз")).Is(201);
        (await citizen.Look()).Is(401, "unauthorized");
        (await citizen.SignIn()).Is(401, "authorisation-refused");
        (await citizen.SignIn("жаңа құпиясөз")).Is(201).Text("proven").Should().Be("True");
    }

    [Fact]
    public async Task a_password_of_an_account_that_is_not_proven_cannot_be_replaced()
    {
        var citizen = New();
        (await citizen.Register()).Is(201);
        (await citizen.Prove("жаңа құпиясөз", signer: People.NewIin())).Is(422, "eds-not-confirmed");
        (await citizen.Prove("жаңа құпиясөз")).Is(404, "no-proven-account");
    }

    private Citizen New(string? iin = null) => new(service.People, iin);
}
