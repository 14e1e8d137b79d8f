namespace Privatization;

/// <summary>
/// <c>erase --iin N --reason TEXT</c>, for the operator: erases a person whose cases have all ended: what they and the account hold. Facts stay as they are.
/// </summary>
public static class EraseCommand
{
    private const string Use = "Use: erase --iin N --reason TEXT";

    public static Task<int> Run(string[] args) => OperatorCommand.Run(async (services, _) =>
    {
        var options = CommandLine.Options(args, out var wrong);
        if (wrong is not null || !options.TryGetValue("iin", out var iin) || !options.TryGetValue("reason", out var reason)) throw new FormatException($"{wrong}\n{Use}".Trim());
        var done = await ActivatorUtilities.CreateInstance<Erasing>(services).Erase(Iin.Parse(iin), FreeText.Parse(reason), Environment.UserName, CancellationToken.None);
        Console.WriteLine($"Erased: {done.Cases} cases, {done.Accounts} accounts, {done.Contents} contents; {done.Blobs} blobs are gone.");
    });
}
