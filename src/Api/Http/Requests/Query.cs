using System.Globalization;
using NodaTime;
using Privatization.Api.Http.Bodies;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.Requests;

/// <summary>Query parameters, read strictly: one that is not known, or given twice, is a mistake, not a wish that goes unheard.</summary>
internal static class Query
{
    /// <summary>In characters: more than a cursor has, which is the longest.</summary>
    public const int LongestValue = 500;

    /// <summary>
    /// U+0000 is in no text that PostgreSQL takes: it is refused here, for all operations. In a path and in headers the server itself refuses
    /// it, in bodies their reader.
    /// </summary>
    public static void UseQueryCheck(this WebApplication app) => app.Use((http, next) =>
        http.Request.Query.FirstOrDefault(it => it.Key.Contains('\0') || it.Value.Any(value => value!.Contains('\0'))).Key is { } name
            ? Problems.Query(name, new("U+0000 таңбасы болмайды.", "Знак U+0000 недопустим.", "U+0000 is not allowed.")).ExecuteAsync(http)
            : next(http));

    public static Problem? Unknown(HttpContext http, params IReadOnlyList<string> known)
    {
        var query = http.Request.Query;
        if (query.Where(parameter => !known.Contains(parameter.Key) || parameter.Value.Count > 1).Take(FaultTrail.Most).ToList() is [_, ..] unknown)
        {
            var list = string.Join(", ", known);
            var detail = known is []
                ? new Sentence("Мұнда параметрлер болмайды.", "Параметров здесь нет.", "There are no parameters here.")
                : new Sentence(
                    $"Бар параметрлер, әрқайсысы бір рет: {list}.", $"Есть параметры, каждый один раз: {list}.", $"There are, once each: {list}.");
            return Problems.MalformedQuery with
            {
                Errors = [.. unknown.Select(parameter => new ProblemFault($"?{parameter.Key}", "unknown-parameter", detail))],
            };
        }
        return query.FirstOrDefault(parameter => parameter.Value.ToString().Length > LongestValue) is { Key: { } longer }
            ? Problems.Query(longer, new($"{LongestValue} таңбадан көп.", $"Больше {LongestValue} знаков.", $"More than {LongestValue} characters."))
            : null;
    }

    public static OrProblem<int> Number(HttpContext http, string name, int fallback, int min, int max) =>
        http.Request.Query[name] is not [{ } text] ? fallback
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number
        : Problems.Query(name, new($"{min}–{max} аралығындағы сан.", $"Число от {min} до {max}.", $"A number from {min} to {max}."));

    /// <summary>A value that is written as one string.</summary>
    public static OrProblem<T?> Text<T>(HttpContext http, string name) where T : struct, IText<T>
    {
        if (http.Request.Query[name] is not [{ } text]) return (T?)null;
        try { return T.Parse(text); }
        catch (NotSuchValue refused) { return Problems.Query(name, refused.Why); }
    }

    /// <summary>A value of an enumeration, as the service writes it.</summary>
    public static OrProblem<string?> Code<TEnum>(HttpContext http, string name) where TEnum : struct, Enum =>
        OneOf(http, name, [.. Enum.GetValues<TEnum>().Select(EnumCodes.Format)]);

    public static OrProblem<string?> OneOf(HttpContext http, string name, params IReadOnlyList<string> allowed)
    {
        if (http.Request.Query[name] is not [{ } text]) return (string?)null;
        if (allowed.Contains(text)) return text;
        var list = string.Join(", ", allowed);
        return Problems.Query(name, new(list, list, $"One of: {list}."));
    }

    public static OrProblem<Instant?> Instant(HttpContext http, string name, IClock clock) =>
        http.Request.Query[name] is [{ } text] ? HistoryPoint.InstantOf(text, name, clock) : (Instant?)null;
}
