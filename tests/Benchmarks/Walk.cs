namespace Privatization.Benchmarks;

/// <summary>Cases over HTTP, each from its submission through thirteen acts to the conclusion of the contract: 29 facts.</summary>
internal sealed class Walk
{
    public const string Provider = "pavlodar-city";
    private const string Iin = "850315350124";

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
    private int _next;
    private string? _document;

    private Walk(Reply submitted) => (_id, Version) = (submitted.Location!.Split('/')[^1], submitted.Version);

    public static int Acts => Way.Length;

    public string Id => _id;

    public string Path => $"/v1/applications/{_id}";

    public long Version { get; private set; }

    public bool IsOver => _next == Way.Length;

    private string Document => $$"""{"document":"{{_document}}"}""";

    public static Walk Submit(LeanHttp http, Tokens tokens, string lease)
    {
        var request = $$"""
            {"requestId":"{{Guid.NewGuid()}}","provider":"{{Provider}}","applicant":{"iin":"{{Iin}}","lastName":"Ахметова","firstName":"Әсел"},"family":[],
            "dwelling":{"address":{"kk":"Павлодар, Ломов к-сі 1","ru":"Павлодар, ул. Ломова 1"},"cadastralNumber":"14:218:{{Random.Shared.Next(1_000_000_000)}}:1",
            "areaSquareMetres":"54.30","rooms":2,"stock":"communal"},"basis":{"kind":"tenancy-contract","number":"12-а","date":"2012-05-04"},
            "track":{"kind":"residual-value"},"documents":[{"kind":"tenancy-contract","sha256":"{{lease}}","name":"Договор"}]}
            """;
        return new(http.Post("/v1/requests", tokens.Of(Role.Applicant), "", request).Must(201));
    }

    public static string Upload(LeanHttp http, Tokens tokens) =>
        http.Post("/v1/blobs", tokens.Of(Role.Applicant), "", PlainPdf.Of("A tenancy contract"), "application/pdf").Must(201).Text("{"u8, "\"sha256\":\""u8)!;

    /// <summary>One act: the next one of the case.</summary>
    public void Act(LeanHttp http, Tokens tokens)
    {
        var (act, by, body) = Way[_next++];
        var reply = http.Post($"{Path}/{act}", tokens.Of(by), $"If-Match: \"{Version}\"\r\nIdempotency-Key: {Guid.NewGuid()}\r\n", body(this)).Must(201);
        Version = reply.Version;
        _document = reply.Text("\"draft\":{"u8, "\"document\":\""u8) ?? reply.Text("\"contract\":{"u8, "\"document\":\""u8);
    }

    /// <summary>Tokens of everybody who acts, made once.</summary>
    internal sealed class Tokens(string dataDirectory)
    {
        private readonly Dictionary<Role, string> _tokens = new[] { Role.Executor, Role.Head, Role.Commission, Role.Applicant, Role.Supervisor }
            .ToDictionary(role => role, role => Make(DevelopmentKey.In(dataDirectory), role));

        public string Of(Role role) => _tokens[role];

        private static string Make(DevelopmentKey key, Role role) => role is Role.Applicant
            ? key.Token(DemoStaff.AccountOf(Iin), Names.Of(role), null, Iin, new AuthenticationSettings().Audience, TimeSpan.FromHours(2))
            : key.Token(DemoStaff.IdOf(role, Provider), Names.Of(role), role is Role.Supervisor ? "*" : Provider, null, new AuthenticationSettings().Audience, TimeSpan.FromHours(2));
    }
}
