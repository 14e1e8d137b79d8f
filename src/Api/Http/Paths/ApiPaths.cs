using Privatization.Storage.Text;

namespace Privatization.Api.Http.Paths;

/// <summary>The paths that answers name. Where modules map their endpoints says <see cref="Http.ApiRoutes"/>.</summary>
internal static class ApiPaths
{
    public const string Prefix = "/v1";

    public const string Requests = $"{Prefix}/requests";

    public const string Applications = $"{Prefix}/applications";

    public const string Clocks = $"{Prefix}/sla/clocks";

    public const string Policies = $"{Prefix}/valuation-policies";

    public static string Application(Guid id) => $"{Applications}/{id}";

    public static string Act(Guid id, Act act) => $"{Application(id)}/{EnumCodes.Format(act)}";

    public static string Document(Guid id, Digest document) => $"{Application(id)}/documents/{document}";

    public static string Blob(Digest digest) => $"{Prefix}/blobs/{digest}";

    public static string DocumentCheck(DocumentNumber number, string code) =>
        $"{Prefix}/document-checks?number={Uri.EscapeDataString(number.ToString())}&code={code}";

    public static string GatewayMessage(Guid message) => $"{Prefix}/gateway/messages/{message}";

    public static string Import(Guid id) => $"{Prefix}/payments/imports/{id}";

    public static string Webhook(Guid id) => $"{Prefix}/webhooks/{id}";

    public static string Amendment(int year, int serial) => $"{Prefix}/calendars/{year}/amendments/{serial}";

    /// <param name="application">A path that <see cref="Application"/> made.</param>
    public static Guid IdIn(string application) => Guid.Parse(application[(Applications.Length + 1)..]);
}
