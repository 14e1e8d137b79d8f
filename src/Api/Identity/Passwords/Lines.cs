namespace Privatization;

/// <summary>The lines of a data file that is part of the program, without its comments.</summary>
internal static class Lines
{
    public static IEnumerable<string> Of(string file)
    {
        using var reader = new StreamReader(typeof(Lines).Assembly.GetManifestResourceStream(file)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
