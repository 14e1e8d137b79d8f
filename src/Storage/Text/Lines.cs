using System.Reflection;

namespace Privatization.Storage.Text;

/// <summary>The lines of a data file that is part of the program, without its comments.</summary>
public static class Lines
{
    /// <param name="assembly">The one that brings the file.</param>
    public static IEnumerable<string> Of(Assembly assembly, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
