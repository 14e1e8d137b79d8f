using System.Formats.Asn1;
using System.Text;
using System.Text.Json.Nodes;
using Privatization.Signatures;
using Privatization.Storage.Text;

namespace Privatization.Tests.Http.Exactness;

/// <summary>What nobody sends who means well, as long as one likes.</summary>
internal static class HostileBytes
{
    public static JsonNode? Spoilt(JsonNode? node, JsonNode? value) => node switch
    {
        JsonObject it => new JsonObject(it.Select(member => KeyValuePair.Create(member.Key, Spoilt(member.Value, value)))),
        JsonArray it => new JsonArray([.. it.Select(item => Spoilt(item, value))]),
        _ => value?.DeepClone(),
    };

    /// <summary>The body with its first member of a kind as something else.</summary>
    public static string Changed(JsonObject whole, Func<JsonNode?, string, bool> which, Func<JsonNode?, JsonNode?> other)
    {
        if (whole.Where(member => which(member.Value, member.Key)).Select(member => member.Key).FirstOrDefault() is not { } name) return "{}";
        var changed = whole.DeepClone().AsObject();
        changed[name] = other(whole[name]);
        return Encoding.UTF8.GetString(Utf8(changed)).Replace(@"\\ud800", @"\ud800", StringComparison.Ordinal);
    }

    public static string Member(JsonObject whole, int n) =>
        whole.ElementAt(n % whole.Count) is var (name, value) ? $"\"{name}\":{value?.ToJsonString(Json.Stored)}" : "";

    public static string Joined(int size, Func<int, string> part, string separator = ",")
    {
        var text = new StringBuilder(part(0));
        for (var n = 1; text.Length < size; n++) text.Append(separator).Append(part(n));
        return text.ToString();
    }

    public static string Repeated(string text, int size) => string.Concat(Enumerable.Repeat(text, size / text.Length));

    public static byte[] Utf8(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString(Json.Stored));

    /// <summary>A CMS with as many certificates that are none as there is room for.</summary>
    public static byte[] SignedDataOf(int size)
    {
        var cms = new AsnWriter(AsnEncodingRules.DER);
        using (cms.PushSequence())
        {
            cms.WriteObjectIdentifier(Oids.SignedData);
            using (cms.PushSequence(Der.Context0))
            using (cms.PushSequence())
            {
                cms.WriteInteger(1);
                using (cms.PushSetOf()) { }
                using (cms.PushSequence()) cms.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                using (cms.PushSetOf(Der.Context0)) for (var n = 0; n < size / 2; n++) cms.WriteEncodedValue([0x30, 0]);
                using (cms.PushSetOf()) { }
            }
        }
        return cms.Encode();
    }
}
