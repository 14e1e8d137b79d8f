using JasperFx.Events.Projections;
using Marten;
using Privatization.Storage.Postgres;
using Weasel.Postgresql.Tables;

namespace Privatization.Projections;

/// <summary>The tables of views that are kept as intervals.</summary>
public static class ViewTables
{
    public const string From = "\"from\"";

    /// <summary>The span of a row. Only with coalesce does Weasel read the index as it wrote it: it loses a quote before a comma.</summary>
    public const string Span = $"tstzrange(coalesce({From}), until)";

    private static readonly string[] EveryRow =
        [nameof(IntervalRow.Application), nameof(IntervalRow.Applicant), nameof(IntervalRow.Until), nameof(IntervalRow.From),
            nameof(IntervalRow.Submitted)];

    /// <param name="columns">The members that are asked for, beside those of every row.</param>
    public static MartenRegistry.DocumentMappingExpression<TRow> AddView<TRow>(
        this StoreOptions options, IntervalView<TRow> view, params IReadOnlyList<string> columns) where TRow : IntervalRow
    {
        options.Projections.Add(view, ProjectionLifecycle.Async, view.Name, asynchronous => asynchronous.DeleteViewTypeOnTeardown<TRow>());
        // As an index of its own Marten would make each, and every row would be written as often as there are.
        options.Policies.ForAllDocuments(mapping =>
        {
            if (mapping.DocumentType != typeof(TRow)) return;
            foreach (var name in columns.Concat(EveryRow)) mapping.DuplicateField(name);
        });
        return options.Schema.For<TRow>().MultiTenanted();
    }

    public static void Partial(this IndexDefinition index, string name, string predicate, string of, params string[] including) =>
        (index.Name, index.Predicate, index.Mask, index.IncludeColumns) =
            (MartenTables.IndexOf(name), predicate, of, including is [] ? null : including);
}
