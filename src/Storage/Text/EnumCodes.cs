using System.Text.Json;

namespace Privatization.Storage.Text;

/// <summary>How a value of an enumeration is written wherever the service writes it: <c>in-progress</c>.</summary>
public static class EnumCodes
{
    public static string Format<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static TEnum? Parse<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(value => Format(value) == text).Select(value => (TEnum?)value).FirstOrDefault();
}
