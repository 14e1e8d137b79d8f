namespace Privatization.LocalMachine;

public static class CommandLine
{
    /// <summary>Reads <c>--name value</c> pairs.</summary>
    /// <param name="wrong">What cannot be read; null where all can.</param>
    public static Dictionary<string, string> Options(IEnumerable<string> args, out string? wrong)
    {
        wrong = null;
        var options = new Dictionary<string, string>();
        foreach (var pair in args.Chunk(2))
            if (pair is [['-', '-', .. { } name], { } value]) options[name] = value;
            else wrong = $"Not understood: {string.Join(' ', pair)}";
        return options;
    }
}
