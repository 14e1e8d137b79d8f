using NodaTime;
using Privatization.Tests.Development;

namespace Privatization.Tests.Signatures;

/// <summary>Lists of revoked certificates that are fetched from where the certificate says.</summary>
public sealed class FetchedCrlSpecs : IAsyncLifetime
{
    private static readonly TestPki Pki = BadSignatures.Authority;

    private static readonly Dictionary<string, (string Code, Func<byte[], byte[]?> Answer)> Answers = new()
    {
        ["current"] = ("confirmed", _ => Pki.List()),
        ["stale"] = ("unavailable: crl-stale", _ => Pki.List(at: TestPki.Now - Duration.FromDays(2))),
        ["signed by another"] = ("unavailable: crl-not-trusted", _ => Pki.List(signer: TestPki.Stranger)),
        ["of another issuer"] = ("unavailable: crl-not-trusted", _ => Pki.List(TestPki.Stranger)),
        ["truncated"] = ("unavailable: crl-malformed", _ => Pki.List()[..^1]),
        ["not a list"] = ("unavailable: crl-malformed", _ => "<html>"u8.ToArray()),
        ["HTTP 500"] = ("unavailable: crl-unreachable", _ => null),
        ["too large"] = ("unavailable: crl-unreachable", _ => new byte[1 << 20]),
    };

    private readonly PkiOverHttp _http = new();
    private readonly Checking _checking = new Checking(Pki, Checking.Patient with { Ocsp = false }).With(Pki.List(Pki.Root));

    public static TheoryData<string> Names => [.. Answers.Keys];

    public async ValueTask InitializeAsync() => await _http.Start();

    [Theory, MemberData(nameof(Names))]
    public async Task a_list_fetched_from_where_the_certificate_points_is_believed_as_far_as_it_goes(string name)
    {
        _http.Handle("/ca.crl", Answers[name].Answer);
        (await _checking.Verify(Cms())).Code().Should().Be(Answers[name].Code);
    }

    [Fact]
    public async Task a_fetched_list_is_kept_until_its_next_update()
    {
        var clock = new SetClock();
        var verifier = Checking.Verifier(_checking.Settings, Pki.Trust(), clock);
        _http.Handle("/ca.crl", _ => Pki.List(at: clock.Now, validity: Duration.FromHours(1)));
        for (var i = 0; i < 3; i++) (await verifier.Verify(TestPki.Content, Cms(), TestPki.Now, _checking.Expected)).Code().Should().Be("confirmed");
        _http.Asked.Should().HaveCount(1);
        clock.Now += Duration.FromMinutes(61);
        (await verifier.Verify(TestPki.Content, Cms(), TestPki.Now, _checking.Expected)).Code().Should().Be("confirmed");
        _http.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task a_list_valid_for_months_is_fetched_every_hour_and_serves_on_where_that_fails()
    {
        var clock = new SetClock();
        var verifier = Checking.Verifier(_checking.Settings, Pki.Trust(), clock);
        _http.Handle("/ca.crl", _ => Pki.List(validity: Duration.FromDays(100)));
        (await verifier.Verify(TestPki.Content, Cms(), TestPki.Now, _checking.Expected)).Code().Should().Be("confirmed");
        clock.Now += Duration.FromMinutes(60);
        _http.Handle("/ca.crl", (byte[] _) => (byte[]?)null);
        (await verifier.Verify(TestPki.Content, Cms(), TestPki.Now, _checking.Expected)).Code().Should().Be("confirmed");
        _http.Asked.Should().HaveCount(2);
    }

    public async ValueTask DisposeAsync()
    {
        _checking.Dispose();
        await _http.DisposeAsync();
    }

    private byte[] Cms() => (Pki.Applicant() with { Address = _http.Address }).Signs().Der();

    private sealed class SetClock : IClock
    {
        public Instant Now { get; set; } = TestPki.Now;

        public Instant GetCurrentInstant() => Now;
    }
}
