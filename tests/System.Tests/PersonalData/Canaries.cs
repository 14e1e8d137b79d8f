using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Privatization.Api.Cases.Acts;
using Privatization.Storage.Text;

namespace Privatization.Tests.PersonalData;

/// <summary>
/// The persons of the tests have unmistakable names, addresses and numbers. They may be in the blobs; wherever else they are seen, in whatever any
/// service of the run writes, the run fails.
/// </summary>
public static class Canaries
{
    public const string LastName = "Қанарейкина", FirstName = "Кенарбике", Patronymic = "Канареевич", Phone = "+77012345678",
        Email = "canary@example.kz";
    public const string StreetKk = "Кенарова-көшесі 12", StreetRu = "улица Канареева 12", Member = "Төрағаканар", Password = "құпия канар";

    private const int IinDigits = 12;

    /// <summary>The header of any token: tokens hold the IIN.</summary>
    private const string Token = "eyJhbGciOi";

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [.. new[] { LastName, FirstName, Patronymic, Phone, Email, StreetKk, StreetRu, Member, Password, Token, Spelling.Of(LastName),
            Spelling.Of(FirstName) }.SelectMany(Spellings).Distinct()], StringComparison.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<string, bool> Iins = new(
        [.. new[] { Examples.Request.Applicant.Iin, Examples.Request.Family[0].Iin }.Select(iin => KeyValuePair.Create(iin.ToString(), true))]);

    private static readonly ConcurrentQueue<string> Seen = new();

    /// <summary>What was seen where no person may be.</summary>
    public static IEnumerable<string> Found => Seen;

    public static string WithIin(string iin)
    {
        Iins[iin] = true;
        return iin;
    }

    public static void LookAt(string where, string? text)
    {
        if (text is not null && IsIn(text) && Seen.Count < 100) Seen.Enqueue($"{where}: {text[..Math.Min(text.Length, 2000)]}");
    }

    public static bool IsIn(string text) => text.AsSpan().IndexOfAny(Words) >= 0 || HasIin(text) || HasHex(text);

    private static bool HasIin(ReadOnlySpan<char> text)
    {
        var known = Iins.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start; (start = text.IndexOfAnyInRange('0', '9')) >= 0;)
        {
            text = text[start..];
            var length = text.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? text.Length : end;
            if (length == IinDigits && known.ContainsKey(text[..length])) return true;
            text = text[length..];
        }
        return false;
    }

    /// <summary>A row as text shows bytes as hexadecimal digits.</summary>
    private static bool HasHex(string text)
    {
        for (var at = text.IndexOf("\\x", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\\x", at + 2, StringComparison.Ordinal))
        {
            var digits = text.AsSpan(at + 2);
            var length = digits.IndexOfAnyExcept("0123456789abcdef") is var end && end < 0 ? digits.Length : end;
            if (length >= 12 && IsIn(Encoding.UTF8.GetString(Convert.FromHexString(digits[..(length & ~1)])))) return true;
        }
        return false;
    }

    /// <summary>As it is, in an address, in JSON, and in base64 of each offset.</summary>
    private static IEnumerable<string> Spellings(string word)
    {
        yield return word;
        yield return Uri.EscapeDataString(word);
        yield return string.Concat(word.Select(c => c < 128 && c != '+' ? $"{c}" : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")));
        var bytes = Encoding.UTF8.GetBytes(word);
        for (var offset = 0; offset < 3; offset++)
            if (Convert.ToBase64String([.. new byte[offset], .. bytes]) is { Length: > 16 } base64)
                yield return base64[(offset == 0 ? 0 : 4)..(base64.Length - 4)];
    }
}
