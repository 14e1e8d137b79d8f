using System.Runtime.CompilerServices;
using CsvHelper;
using Privatization.Storage.Documents;

namespace Privatization.Api.Payments;

/// <summary>The file is none of the treasury's: another header, or no CSV.</summary>
internal sealed class NoTreasuryFile() : FormatException("It is no file of payments.");

/// <summary>
/// The CSV of the treasury, line by line as it arrives: UTF-8 with or without a mark, a header, fields between semicolons or commas.
/// </summary>
internal static class TreasuryFile
{
    public const string MediaType = "text/csv";

    /// <summary>The names in the header; the last may be missing.</summary>
    public static readonly IReadOnlyList<string> Header = ["contract", "reference", "date", "amount", "reverses"];

    private const int LongestField = 200;

    /// <summary>No separator is set: the reader finds out by the header which it is.</summary>
    private static readonly CsvReaderOptions Options = new()
    {
        AllowLineBreaksInQuotes = false,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MaxRecordSize = 64 * 1024,
        TrimWhitespace = true,
    };

    /// <exception cref="NoTreasuryFile">While it is read.</exception>
    public static async IAsyncEnumerable<ImportLine> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var csv = CsvReader.Create(stream, Options, leaveOpen: true);
        var more = await Read(csv, cancellation);
        if (csv.Headers is not { Count: 4 or 5 } names || !names.SequenceEqual(Header.Take(names.Count))) throw new NoTreasuryFile();
        for (var line = 1; more; line++)
        {
            yield return new(line, Field(csv, 0), Field(csv, 1), Field(csv, 2), Field(csv, 3), csv.FieldCount > Header.Count ? "?" : Field(csv, 4),
                null);
            more = await Read(csv, cancellation);
        }
    }

    /// <returns>Null where a field is not what it should be.</returns>
    public static (DocumentNumber Contract, RecordPayment Payment)? PaymentOf(ImportLine line)
    {
        try
        {
            var date = NodaTime.Text.LocalDatePattern.Iso.Parse(line.Date);
            return date.Success
                ? (DocumentNumber.Parse(line.Contract), new(
                    PaymentReference.Parse(line.Reference), date.Value, PaymentAmount.Parse(line.Amount.Replace(',', '.')),
                    line.Reverses == "" ? null : PaymentReference.Parse(line.Reverses)))
                : null;
        }
        catch (NotSuchValue) { return null; }
    }

    // PostgreSQL keeps no U+0000, and nobody needs the rest of a field that is none.
    private static string Field(CsvReader csv, int n) =>
        csv.GetString(n).Replace('\0', '\uFFFD') is var text && text.Length > LongestField ? text[..LongestField] : text;

    private static async Task<bool> Read(CsvReader csv, CancellationToken cancellation)
    {
        try { return await csv.ReadAsync(cancellation); }
        catch (CsvFormatException) { throw new NoTreasuryFile(); }
    }
}
