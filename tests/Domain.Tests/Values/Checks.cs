namespace Privatization.Domain.Tests.Values;

public static class Checks
{
    public static bool Accepts<T>(string text) where T : IText<T>
    {
        try { return T.Parse(text) is not null; }
        catch (FormatException) { return false; }
    }

    /// <summary>The digit at that place becomes another one.</summary>
    public static string WithOtherDigit(string text, int place, int by) =>
        $"{text[..place]}{(char)('0' + (text[place] - '0' + by) % 10)}{text[(place + 1)..]}";
}
