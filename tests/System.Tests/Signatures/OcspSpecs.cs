using NodaTime;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Privatization.Development.Pki;
using Privatization.Signatures;
using Privatization.Tests.Development;

namespace Privatization.Tests.Signatures;

public sealed class OcspSpecs : IAsyncLifetime
{
    private static readonly TestPki Pki = BadSignatures.Authority;
    private static readonly KeyPair Responder = OcspDraft.Responder(Pki.Issuing);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private static readonly Dictionary<string, (string Code, Func<byte[], byte[]?> Answer)> Answers = new()
    {
        ["good, of a delegated responder"] = ("confirmed", new OcspDraft(Responder).Answer),
        ["good, of the issuer itself"] = ("confirmed", (new OcspDraft(Pki.Issuing) with { HasCertificate = false }).Answer),
        ["good, without next update"] = ("confirmed", (new OcspDraft(Responder) with { To = null }).Answer),
        ["revoked before"] = ("certificate-revoked", (new OcspDraft(Responder) with { Status = Revoked(-1) }).Answer),
        ["revoked after"] = ("confirmed", (new OcspDraft(Responder) with { Status = Revoked(1) }).Answer),
        ["unknown"] = ("unavailable: ocsp-unknown", (new OcspDraft(Responder) with { Status = new UnknownStatus() }).Answer),
        ["another nonce"] = ("unavailable: ocsp-nonce-differs",
            (new OcspDraft(Responder) with { Nonce = _ => new DerOctetString(new DerOctetString(new byte[16])) }).Answer),
        ["no nonce"] = ("unavailable: ocsp-nonce-differs", (new OcspDraft(Responder) with { Nonce = _ => null }).Answer),
        ["signed by a stranger"] = ("unavailable: ocsp-not-trusted", new OcspDraft(OcspDraft.Responder(TestPki.Stranger)).Answer),
        ["signed by a stranger of the issuer's name"] = ("unavailable: ocsp-not-trusted",
            new OcspDraft(OcspDraft.Responder(TestPki.Stranger with { Certificate = Pki.Issuing.Certificate })).Answer),
        ["signed by who may not"] = ("unavailable: ocsp-not-trusted", new OcspDraft(OcspDraft.Responder(Pki.Issuing, Oids.EmailProtection)).Answer),
        ["signed by whose time is over"] =
            ("unavailable: ocsp-not-trusted", new OcspDraft(OcspDraft.Responder(Pki.Issuing, to: TestPki.Now - Minute)).Answer),
        ["signer's certificate missing"] = ("unavailable: ocsp-not-trusted", (new OcspDraft(Responder) with { HasCertificate = false }).Answer),
        ["on another certificate"] =
            ("unavailable: ocsp-of-other-certificate",
                (new OcspDraft(Responder)
                    with
                {
                    About = id =>
                        new(new CertificateID(id.ToAsn1Object().HashAlgorithm,
                            new Org.BouncyCastle.X509.X509CertificateParser().ReadCertificate(Pki.Issuing.Certificate),
                            BigInteger.One).ToAsn1Object())
                }).Answer),
        ["out of date"] =
            ("unavailable: ocsp-stale", (new OcspDraft(Responder) with { From = TestPki.Now - (20 * Minute), To = TestPki.Now - Minute }).Answer),
        ["out of date without saying so"] =
            ("unavailable: ocsp-stale", (new OcspDraft(Responder) with { From = TestPki.Now - (61 * Minute), To = null }).Answer),
        ["of tomorrow"] = ("unavailable: ocsp-stale",
            (new OcspDraft(Responder) with { From = TestPki.Now + (6 * Minute), To = TestPki.Now + (60 * Minute) }).Answer),
        ["malformed"] = ("unavailable: ocsp-malformed", request => new OcspDraft(Responder).Answer(request)[..^3]),
        ["not a response"] = ("unavailable: ocsp-malformed", _ => "<html>"u8.ToArray()),
        ["empty"] = ("unavailable: ocsp-malformed", _ => []),
        ["try later"] = ("unavailable: ocsp-refused", _ => new OCSPRespGenerator().Generate(OcspRespStatus.TryLater, null).GetEncoded()),
        ["HTTP 500"] = ("unavailable: ocsp-unreachable", _ => null),
        ["too large"] = ("unavailable: ocsp-unreachable", _ => new byte[1 << 20]),
    };

    private readonly PkiOverHttp _http = new();
    private readonly Checking _checking = new Checking(Pki, Checking.Patient with { FetchCrl = false }).With(Pki.List()).With(Pki.List(Pki.Root));

    public static TheoryData<string> Names => [.. Answers.Keys];

    public async ValueTask InitializeAsync() => await _http.Start();

    [Theory, MemberData(nameof(Names))]
    public async Task the_answer_of_an_OCSP_responder_is_believed_as_far_as_it_goes(string name)
    {
        var (code, answer) = Answers[name];
        _http.Handle("/ocsp", answer);
        (await Verify()).Code().Should().Be(code);
    }

    [Fact]
    public async Task an_OCSP_responder_that_takes_too_long_is_not_waited_for()
    {
        _http.Handle("/ocsp", async _ =>
        {
            await Task.Delay(3000);
            return [];
        });
        using var hurried = new Checking(Pki, _checking.Settings with { Timeout = TimeSpan.FromSeconds(1) }).With(Pki.List())
            .With(Pki.List(Pki.Root));
        (await hurried.Verify((Pki.Applicant() with { Address = _http.Address }).Signs().Der())).Code().Should().Be("unavailable: ocsp-unreachable");
    }

    [Fact]
    public async Task an_OCSP_responder_that_is_not_there_is_unreachable() =>
        (await _checking.Verify((Pki.Applicant() with { Address = new("http://127.0.0.1:1/") }).Signs().Der())).Code()
            .Should().Be("unavailable: ocsp-unreachable");

    [Fact]
    public async Task a_revocation_in_the_list_weighs_more_than_a_responder_that_does_not_answer()
    {
        var leaf = Pki.Applicant() with { Address = _http.Address };
        using var checking = new Checking(Pki, _checking.Settings).With(Pki.List(revoked: (leaf, TestPki.Now))).With(Pki.List(Pki.Root));
        (await checking.Verify(leaf.Signs().Der())).Code().Should().Be("certificate-revoked");
    }

    [Fact]
    public async Task an_OCSP_responder_of_a_certificate_of_no_pinned_root_is_not_asked()
    {
        _http.Handle("/ocsp", new OcspDraft(Responder).Answer);
        await _checking.Verify((new Leaf(TestPki.Stranger) { Iin = TestPki.Iin, Address = _http.Address }).Signs().Der());
        _http.Asked.Should().BeEmpty();
        await Verify();
        _http.Asked.Should().Equal("/ocsp");
    }

    [Fact]
    public async Task a_current_OCSP_answer_without_a_nonce_will_do_where_the_settings_say_so()
    {
        _http.Handle("/ocsp", (new OcspDraft(Responder) with { Nonce = _ => null }).Answer);
        using var lenient = new Checking(Pki, _checking.Settings with { RequireOcspNonce = false }).With(Pki.List()).With(Pki.List(Pki.Root));
        (await lenient.Verify((Pki.Applicant() with { Address = _http.Address }).Signs().Der())).Code().Should().Be("confirmed");
    }

    public async ValueTask DisposeAsync()
    {
        _checking.Dispose();
        await _http.DisposeAsync();
    }

    private static RevokedStatus Revoked(int seconds) => new((TestPki.Now + Duration.FromSeconds(seconds)).ToDateTimeUtc());

    private Task<Verdict> Verify() => _checking.Verify((Pki.Applicant() with { Address = _http.Address }).Signs().Der());
}
