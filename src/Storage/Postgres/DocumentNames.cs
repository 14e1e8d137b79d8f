using System.Reflection;
using Marten.Schema;

namespace Privatization.Storage.Postgres;

/// <summary>
/// Documents by the names of their tables, <c>mt_doc_…</c>, which are for ever: renaming a type does not rename a table. A document and the row of a
/// view bear theirs as a <see cref="DocumentAliasAttribute"/>; those of the domain, which knows nothing of Marten, are told here.
/// </summary>
public static class DocumentNames
{
    private static readonly Dictionary<Type, string> OfDomain = new()
    {
        [typeof(Application)] = "application",
        [typeof(CalendarAmendment)] = "calendaramendment",
    };

    /// <returns>Null where it has none of its own.</returns>
    public static string? Of(Type document) => OfDomain.GetValueOrDefault(document) ?? document.GetCustomAttribute<DocumentAliasAttribute>()?.Alias;
}
