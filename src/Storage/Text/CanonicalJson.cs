using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Privatization.Storage.Text;

/// <summary>The one form in which equal JSON has equal bytes (RFC 8785), so that it can be digested and signed.</summary>
public static class CanonicalJson
{
    // Quotation mark, reverse solidus, and the control characters.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);

    /// <exception cref="FormatException">
    /// The bytes are no JSON that RFC 8785 has a form for: malformed, a repeated member, half a surrogate pair, a number beyond a double.
    /// </exception>
    public static byte[] Of(ReadOnlySpan<byte> utf8Json)
    {
        // The parser does not look at the bytes inside of strings.
        if (!Utf8.IsValid(utf8Json))
            throw new FormatException("The JSON is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(utf8Json.ToArray());
            var text = new StringBuilder(utf8Json.Length);
            Write(document.RootElement, text);
            return Encoding.UTF8.GetBytes(text.ToString());
        }
        catch (JsonException fault)
        {
            throw new FormatException("The text is not JSON.", fault);
        }
        catch (InvalidOperationException fault)
        {
            // The parser looks at the escapes of a string only when it is asked for the text.
            throw new FormatException("The JSON has half a surrogate pair.", fault);
        }
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static byte[] Of<T>(T value, JsonSerializerOptions options) => Of(JsonSerializer.SerializeToUtf8Bytes(value, options));

    private static void Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, text);
                break;
            case JsonValueKind.Array:
                WriteArray(element, text);
                break;
            case JsonValueKind.String:
                WriteString(element.GetString()!, text);
                break;
            case JsonValueKind.Number:
                text.Append(EcmaScriptNumber.Format(element.GetDouble()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void WriteObject(JsonElement element, StringBuilder text)
    {
        // Ordinal comparison is by UTF-16 code unit, which is the order that RFC 8785 asks for.
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
                throw new FormatException($"The member '{member.Name}' is repeated.");
        }

        var separator = '{';
        foreach (var (name, value) in members)
        {
            text.Append(separator);
            WriteString(name, text);
            Write(value, text.Append(':'));
            separator = ',';
        }

        text.Append(members.Count == 0 ? "{}" : "}");
    }

    private static void WriteArray(JsonElement element, StringBuilder text)
    {
        var separator = '[';
        foreach (var item in element.EnumerateArray())
        {
            Write(item, text.Append(separator));
            separator = ',';
        }

        text.Append(separator == '[' ? "[]" : "]");
    }

    private static void WriteString(ReadOnlySpan<char> value, StringBuilder text)
    {
        text.Append('"');
        for (int next; (next = value.IndexOfAny(Escaped)) >= 0; value = value[(next + 1)..])
            WriteEscaped(value[next], text.Append(value[..next]));
        text.Append(value).Append('"');
    }

    private static StringBuilder WriteEscaped(char c, StringBuilder text) => c switch
    {
        '"' or '\\' => text.Append('\\').Append(c),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}
