using System.Text.Json;
using Privatization.Api.Accounts;
using Privatization.Development;
using Privatization.Domain.Samples;
using Privatization.Storage;
using Privatization.Storage.Text;

namespace Privatization.Benchmarks;

/// <summary>
/// Cases over HTTP, each from its acceptance through thirteen acts: 30 facts. The acts that are measured bear no signature, whose making would cost
/// the client more than the act does; the first two are signed while cases are prepared. What a signature costs is measured by
/// <see cref="SignatureCost"/>.
/// </summary>
internal sealed class Walk
{
    public const string Provider = "pavlodar-city";

    private static readonly (Act Act, Role By, Func<Walk, object> Body) Referral = (
        Domain.Regulation.Act.CommissionReferral, Role.Executor, it => SampleActs.Referral(Stock.Communal) with { Summary = it.Own("Всё есть") });

    private static readonly (Act Act, Role By, Func<Walk, object> Body) Return =
        (Domain.Regulation.Act.Return, Role.Commission, it => new ReturnDraft(it.Own("Дополнить"), 3));

    private static readonly (Act Act, Role By, Func<Walk, object> Body)[] Way =
    [
        (Domain.Regulation.Act.HeadResolution, Role.Head,
            it => new GiveHeadResolution(it.Own("Исполнить"), StaffId.Parse($"{Provider}.executor"))),
        .. Enumerable.Repeat(new[] { Referral, Return }, 6).SelectMany(both => both),
    ];

    private readonly string _id;
    private int _next;

    private Walk(Reply submitted) => (_id, Version) = (submitted.Location!.Split('/')[^1], submitted.Version);

    public static int Acts => Way.Length;

    public string Id => _id;

    public string Path => $"/v1/applications/{_id}";

    public long Version { get; private set; }

    public bool IsOver => _next == Way.Length;

    /// <summary>A case of a person of its own, accepted.</summary>
    public static Walk Accepted(LeanHttp http, Tokens tokens)
    {
        var walk = Submit(http, tokens);
        walk.ToAccept(http, tokens)();
        return walk;
    }

    public static Walk Submit(LeanHttp http, Tokens tokens)
    {
        var iin = SamplePeople.Person(Random.Shared);
        var applicant = tokens.OfApplicant(iin.ToString());
        var lease = http.Post("/v1/blobs", applicant, "", PlainPdf.Of("A tenancy contract"), "application/pdf").Must(201)
            .Text("{"u8, "\"sha256\":\""u8);
        var request = Written(SampleActs.Request(
            Guid.NewGuid(), ProviderCode.Parse(Provider), iin, SamplePeople.Dwelling(Random.Shared), Stock.Communal, new(TrackKind.ResidualValue),
            Digest.Parse(lease!)));
        return new(http.Post("/v1/requests", applicant, "", Eds.In(request, tokens.Eds.Sign(iin.ToString(), Eds.Canonical(request)))).Must(201));
    }

    /// <summary>One act: the next one of the case.</summary>
    public void Act(LeanHttp http, Tokens tokens)
    {
        var (act, by, body) = Way[_next++];
        Post(http, tokens, act, by, Written(body(this)));
    }

    /// <returns>The acceptance of the executor, signed by now and not sent.</returns>
    public Action ToAccept(LeanHttp http, Tokens tokens)
    {
        var signed =
            Eds.In("{}",
                tokens.Eds.Sign($"{Provider}.executor",
                    new ActContent(Guid.Parse(_id), Domain.Regulation.Act.Acceptance, new AcceptDocuments()).ToBytes()));
        return () => Post(http, tokens, Domain.Regulation.Act.Acceptance, Role.Executor, signed);
    }

    /// <summary>A text of this act alone: no two contents are one blob.</summary>
    private FreeText Own(string text) => FreeText.Parse($"{text} {_id} {_next}");

    private static string Written(object content) => JsonSerializer.Serialize(content, content.GetType(), Json.Wire);

    private void Post(LeanHttp http, Tokens tokens, Act act, Role by, string body) =>
        Version =
            http.Post($"{Path}/{EnumCodes.Format(act)}", tokens.Of(by), $"If-Match: \"{Version}\"\r\nIdempotency-Key: {Guid.NewGuid()}\r\n", body)
                .Must(201).Version;

    /// <summary>Tokens and signatures of everybody who acts: of officials, made once.</summary>
    internal sealed class Tokens(string dataDirectory)
    {
        public Eds Eds { get; } = new(dataDirectory);

        private static readonly string Audience = new AuthenticationSettings().Audience;
        private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

        private readonly DevelopmentKey _key = DevelopmentKey.In(dataDirectory);

        private readonly Dictionary<Role, string> _tokens = new[] { Role.Executor, Role.Head, Role.Commission, Role.Supervisor }.ToDictionary(
            role => role,
            role => DevelopmentKey.In(dataDirectory).Token(
                DemoStaff.IdOf(role, Provider), EnumCodes.Format(role), role is Role.Supervisor ? "*" : Provider, null, Audience, Lifetime));

        public string Of(Role role) => _tokens[role];

        public string OfApplicant(string iin) =>
            _key.Token(DemoStaff.AccountOf(iin), EnumCodes.Format(Role.Applicant), null, iin, Audience, Lifetime);
    }
}
