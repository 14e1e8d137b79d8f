namespace Privatization.LocalMachine;

public static class CommandLine
{
    /// <summary>Reads <c>--name value</c> pairs.</summary>
    /// <param name="fault">What cannot be read; null where all can.</param>
    public static Dictionary<string, string> Options(IEnumerable<string> args, out string? fault)
    {
        fault = null;
        var options = new Dictionary<string, string>();
        foreach (var pair in args.Chunk(2))
            if (pair is [['-', '-', .. { } name], { } value]) options[name] = value;
            else fault = $"Not understood: {string.Join(' ', pair)}";
        return options;
    }
}
