namespace Privatization.Api.Integrations.Outbound;

/// <summary>Where deliveries go. Whether they may go there is for <see cref="PermittedNetworks"/> to say.</summary>
internal readonly record struct WebhookUrl : IText<WebhookUrl>
{
    public const int MaxLength = 2_000;

    private readonly string? _url;

    private WebhookUrl(string url) => _url = url;

    public Uri Uri => new(ToString());

    public static WebhookUrl Parse(string text) =>
        text.Length <= MaxLength && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url is { Scheme: "https" or "http", UserInfo: "", Fragment: "", AbsoluteUri.Length: <= MaxLength }
            ? new(url.AbsoluteUri)
            : throw new NotSuchValue(new(
                "https мекенжайы: пайдаланушысыз және # бөлігінсіз.", "Адрес https: без пользователя и части после #.",
                "An https address, without a user and without a fragment."));

    public override string ToString() => _url ?? "";
}
