namespace Privatization.Benchmarks;

/// <summary>Cases over HTTP, each from its submission through thirteen acts to the conclusion of the contract: 29 facts.</summary>
internal sealed class Walk
{
    public const string Provider = "pavlodar-city";
    private static readonly (string Act, Role By, Func<Walk, string> Body)[] Way =
    [
        ("acceptance", Role.Executor, _ => "{}"),
        ("head-resolution", Role.Head, it => $$"""{"text":"Исполнить {{it._id}}","executor":"{{Provider}}.executor"}"""),
        ("commission-referral", Role.Executor, it => $$"""{"summary":"Всё есть {{it._id}}","stock":"communal","documents":[]}"""),
        ("commission-conclusion", Role.Commission, it => $$$"""
            {"finding":"privatize","text":"За {{{it._id}}}","protocol":{"number":"5","chair":"А","members":[{"name":"А","vote":"for"},{"name":"Б","vote":"for"},{"name":"В","vote":"for"}]}}
            """),
        ("decision-draft", Role.Executor, it => $$"""{"kind":"decision","text":"Решение {{it._id}}"}"""),
        ("decision-signature", Role.Head, it => it.Document),
        ("result", Role.Executor, it => it.Document),
        ("acceptance", Role.Executor, _ => "{}"),
        ("head-resolution", Role.Head, it => $$"""{"text":"Составить договор {{it._id}}","executor":"{{Provider}}.executor"}"""),
        ("contract-draft", Role.Executor, _ => """{"terms":"thirty-days","price":"1200000.00"}"""),
        ("contract-signature", Role.Head, it => it.Document),
        ("result", Role.Executor, it => it.Document),
        ("contract-countersignature", Role.Applicant, it => it.Document),
    ];

    private readonly string _id;
    private readonly string _applicant;
    private int _next;
    private string? _document;

    private Walk(Reply submitted, string applicant) => (_id, Version, _applicant) = (submitted.Location!.Split('/')[^1], submitted.Version, applicant);

    public static int Acts => Way.Length;

    public string Id => _id;

    public string Path => $"/v1/applications/{_id}";

    public long Version { get; private set; }

    public bool IsOver => _next == Way.Length;

    private string Document => $$"""{"document":"{{_document}}"}""";

    /// <summary>A case of a person of its own: the right to privatize is used once.</summary>
    public static Walk Submit(LeanHttp http, Tokens tokens)
    {
        var iin = Usual.Person(Random.Shared).ToString();
        var applicant = tokens.OfApplicant(iin);
        var lease = http.Post("/v1/blobs", applicant, "", PlainPdf.Of("A tenancy contract"), "application/pdf").Must(201).Text("{"u8, "\"sha256\":\""u8);
        var request = $$"""
            {"requestId":"{{Guid.NewGuid()}}","provider":"{{Provider}}","applicant":{"iin":"{{iin}}","lastName":"Ахметова","firstName":"Әсел"},"family":[],
            "dwelling":{"address":{"kk":"Павлодар, Ломов к-сі 1","ru":"Павлодар, ул. Ломова 1"},"cadastralNumber":"14:218:{{Random.Shared.Next(1_000_000_000)}}:1",
            "areaSquareMetres":"54.30","rooms":2,"stock":"communal"},"basis":{"kind":"tenancy-contract","number":"12-а","date":"2012-05-04"},
            "track":{"kind":"residual-value"},"documents":[{"kind":"tenancy-contract","sha256":"{{lease}}","name":"Договор"}]}
            """;
        return new(http.Post("/v1/requests", applicant, "", request).Must(201), applicant);
    }

    /// <summary>One act: the next one of the case.</summary>
    public void Act(LeanHttp http, Tokens tokens)
    {
        var (act, by, body) = Way[_next++];
        var reply = http.Post($"{Path}/{act}", by is Role.Applicant ? _applicant : tokens.Of(by), $"If-Match: \"{Version}\"\r\nIdempotency-Key: {Guid.NewGuid()}\r\n", body(this)).Must(201);
        Version = reply.Version;
        _document = reply.Text("\"draft\":{"u8, "\"document\":\""u8) ?? reply.Text("\"contract\":{"u8, "\"document\":\""u8);
    }

    /// <summary>Tokens of everybody who acts: of officials, made once.</summary>
    internal sealed class Tokens(string dataDirectory)
    {
        private static readonly string Audience = new AuthenticationSettings().Audience;
        private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

        private readonly DevelopmentKey _key = DevelopmentKey.In(dataDirectory);

        private readonly Dictionary<Role, string> _tokens = new[] { Role.Executor, Role.Head, Role.Commission, Role.Supervisor }.ToDictionary(
            role => role,
            role => DevelopmentKey.In(dataDirectory).Token(
                DemoStaff.IdOf(role, Provider), Names.Of(role), role is Role.Supervisor ? "*" : Provider, null, Audience, Lifetime));

        public string Of(Role role) => _tokens[role];

        public string OfApplicant(string iin) => _key.Token(DemoStaff.AccountOf(iin), Names.Of(Role.Applicant), null, iin, Audience, Lifetime);
    }
}
