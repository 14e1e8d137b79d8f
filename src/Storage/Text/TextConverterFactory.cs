using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Privatization.Storage.Text;

/// <summary>Writes every <see cref="IText{TSelf}"/> as one JSON string, also where it is the key of a dictionary.</summary>
/// <param name="kept">Whether it reads what the service has kept, and not what others send.</param>
public sealed class TextConverterFactory(bool kept) : JsonConverterFactory
{
    public static bool IsText(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.GetInterfaces().Any(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IText<>) && i.GenericTypeArguments[0] == type);
    }

    public override bool CanConvert(Type typeToConvert) => IsText(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(TextConverter<>).MakeGenericType(typeToConvert), args: [kept])!;

    private sealed class TextConverter<T>(bool kept) : JsonConverter<T> where T : IText<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()!) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.ToString());

        private T Parse(string text)
        {
            try
            {
                return kept ? T.Kept(text) : T.Parse(text);
            }
            catch (NotSuchValue refusal)
            {
                throw new JsonException(refusal.Message, refusal);
            }
        }
    }
}
