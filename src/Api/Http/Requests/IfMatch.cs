using System.Globalization;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Http.Requests;

/// <summary>The version an act was decided on, as the caller names it: the ETag of the last read, strong, one.</summary>
internal static class IfMatch
{
    public static string ETag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <returns>Null where the case stands at the version that was named.</returns>
    public static Problem? Check(string? header, Application application) =>
        string.IsNullOrEmpty(header) ? Problems.IfMatchRequired
        : !TryParse(header, out var version) ? WriteRequest.Header("If-Match", "\"7\"")
        : version != application.LastAct ? Problems.StaleVersion
        : null;

    public static bool TryParse(string header, out long version)
    {
        version = 0;
        return header is ['"', .., '"']
            && long.TryParse(header.AsSpan(1, header.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
