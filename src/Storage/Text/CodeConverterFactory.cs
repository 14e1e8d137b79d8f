using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Privatization.Storage.Text;

/// <summary>
/// Reads a value of an enumeration by its code, exactly as it is described: the platform's converter takes any case, the names of the code, and
/// several at once, and they would become part of what is signed.
/// </summary>
internal sealed class CodeConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class CodeConverter<TEnum> : JsonConverter<TEnum> where TEnum : struct, Enum
    {
        private static readonly FrozenDictionary<string, TEnum> Codes = Enum.GetValues<TEnum>().ToFrozenDictionary(EnumCodes.Format);
        private static readonly string List = string.Join(", ", Codes.Keys.Order(StringComparer.Ordinal));

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Codes.TryGetValue(reader.GetString()!, out var value) ? value : throw Refused();

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(EnumCodes.Format(value));

        private static JsonException Refused()
        {
            var refusal = new NotSuchValue(new($"Мына кодтардың бірі: {List}.", $"Один из кодов: {List}.", $"One of: {List}."));
            return new(refusal.Message, refusal);
        }
    }
}
