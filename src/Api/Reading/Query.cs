using System.Globalization;

namespace Privatization;

/// <summary>Query parameters, read strictly: one that is not known, or given twice, is a mistake, not a wish that goes unheard.</summary>
public static class Query
{
    public static Problem? Unknown(HttpContext http, params IReadOnlyList<string> known)
    {
        var unknown = http.Request.Query.Where(parameter => !known.Contains(parameter.Key) || parameter.Value.Count > 1).Select(parameter => parameter.Key).ToList();
        return unknown is [] ? null : Problems.MalformedQuery with
        {
            Errors = [.. unknown.Select(key => new ProblemFault($"?{key}", "unknown-parameter", new(
                $"Бар параметрлер, әрқайсысы бір рет: {string.Join(", ", known)}.", $"Есть параметры, каждый один раз: {string.Join(", ", known)}.",
                $"There are, once each: {string.Join(", ", known)}.")))],
        };
    }

    public static OrProblem<int> Number(HttpContext http, string name, int fallback, int min, int max) =>
        http.Request.Query[name] is not [{ } text] ? fallback
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number
        : Problems.Query(name, new($"{min}–{max} аралығындағы сан.", $"Число от {min} до {max}.", $"A number from {min} to {max}."));

    /// <summary>A value of an enumeration, as the service writes it.</summary>
    public static OrProblem<string?> Code<TEnum>(HttpContext http, string name) where TEnum : struct, Enum
    {
        if (http.Request.Query[name] is not [{ } text]) return (string?)null;
        if (Names.Read<TEnum>(text) is not null) return text;
        var allowed = string.Join(", ", Enum.GetValues<TEnum>().Select(Names.Of));
        return Problems.Query(name, new(allowed, allowed, $"One of: {allowed}."));
    }

    public static OrProblem<string?> Provider(HttpContext http)
    {
        string? provider = http.Request.Query["provider"];
        return provider is null || Privatization.Provider.All.Any(it => it.Code == provider)
            ? provider
            : Problems.Query("provider", new("Мұндай көрсетілетін қызметті беруші жоқ.", "Такого услугодателя нет.", "There is no such provider; GET /v1/regulations names them."));
    }
}
