using System.Text.Json;

namespace Privatization.Storage.Text;

/// <summary>How a value of an enumeration is written wherever the service writes it: <c>in-progress</c>.</summary>
public static class Names
{
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static TEnum? Read<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(value => Of(value) == text).Select(value => (TEnum?)value).FirstOrDefault();
}
