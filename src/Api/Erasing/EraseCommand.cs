namespace Privatization;

/// <summary>
/// <c>erase --iin N --reason TEXT</c>, for the operator: erases a person whose cases have all ended: what they and the account hold. Facts stay as they are.
/// </summary>
public static class EraseCommand
{
    private const string Use = "Use: erase --iin N --reason TEXT";

    public static async Task<int> Run(string[] args)
    {
        var options = CommandLine.Options(args, out var wrong);
        try
        {
            if (wrong is not null || !options.TryGetValue("iin", out var iin) || !options.TryGetValue("reason", out var reason)) throw new FormatException($"{wrong}\n{Use}".Trim());
            await using var database = await DatabaseOfService.Find([]);
            await using var app = Service.Create(database.ConnectionString);
            var done = await ActivatorUtilities.CreateInstance<Erasing>(app.Services).Erase(Iin.Parse(iin), FreeText.Parse(reason), Environment.UserName, CancellationToken.None);
            Console.WriteLine($"Erased: {done.Cases} cases, {done.Accounts} accounts, {done.Contents} contents; {done.Blobs} blobs are gone.");
            return 0;
        }
        catch (Exception refused) when (refused is FormatException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
