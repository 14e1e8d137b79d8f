using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Privatization.Api.Http.Paths;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Applicants.Documents;

/// <summary>
/// The check code of a document: its day, and a keyed code over number and day. Nothing is looked up to check it, so that a check tells nobody what
/// there is, and stays possible after the person has been erased. Letters and digits are those of Crockford's base 32: none is taken for another.
/// </summary>
internal static class CheckCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int DayLetters = 3;
    private const int Letters = 16;
    private static readonly LocalDate First = new(2000, 1, 1);

    public static string Of(DocumentNumber number, LocalDate day, Pseudonyms pseudonyms)
    {
        var days = Period.DaysBetween(First, day);
        var text = new StringBuilder().Append(Alphabet[(days >> 10) & 31]).Append(Alphabet[(days >> 5) & 31]).Append(Alphabet[days & 31]);
        foreach (var b in pseudonyms.OfDocument(ContractEntry.IdOf(number), day).AsSpan(0, Letters - DayLetters)) text.Append(Alphabet[b & 31]);
        return string.Join('-', text.ToString().Chunk(4).Select(part => new string(part)));
    }

    /// <returns>The day of the document; null where the code is not of this number.</returns>
    public static LocalDate? DayOf(DocumentNumber number, string code, Pseudonyms pseudonyms)
    {
        var letters = code.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        var days = letters.Take(DayLetters)
            .Aggregate(0, (sum, letter) => (sum << 5) | Math.Max(0, Alphabet.IndexOf(letter, StringComparison.Ordinal)));
        var day = First.PlusDays(days);
        var right = Of(number, day, pseudonyms).Replace("-", "", StringComparison.Ordinal);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(letters)) ? day : null;
    }

    /// <summary>Of the public check of a document.</summary>
    public static CheckAddress Address(HttpContext http, Pseudonyms pseudonyms, Outgoing document)
    {
        var code = Of(document.Number, Kazakhstan.DayOf(document.At), pseudonyms);
        return new(code, $"{http.Request.Scheme}://{http.Request.Host}{ApiPaths.DocumentCheck(document.Number, code)}");
    }
}

internal sealed record CheckAddress(string Code, string Url);
