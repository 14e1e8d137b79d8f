using NodaTime;
using Privatization.LocalMachine;

namespace Privatization.Development.Pki;

/// <summary><c>sign --as NAME &lt; bytes &gt; signature</c>: a detached CMS in base64, by a person of the local authority.</summary>
public static class SignCommand
{
    public static async Task<int> Run(string[] args)
    {
        if (!PkiCommand.IsAllowed)
            return await Fail("Signatures are made here in the Development and Sandbox environments only; elsewhere people sign with NCALayer.");
        if (CommandLine.Options(args, out var fault) is var options && (fault is not null || !options.TryGetValue("as", out var name)))
            return await Fail($"{fault}\nUse: sign --as NAME < bytes > signature");
        var authority = LocalAuthority.In(DataDirectory.Default, SystemClock.Instance);
        var signer = authority.Find(options["as"]) ?? (Person.Find(options["as"]) is { } person ? authority.Of(person) : null);
        if (signer is null) return await Fail($"There is no {options["as"]}: pki lists who has a certificate.");
        var content = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(content);
        Console.WriteLine(
            Convert.ToBase64String(LocalSigner.Sign(content.ToArray(), signer, SystemClock.Instance.GetCurrentInstant(), authority.Issuing)));
        return 0;
    }

    private static async Task<int> Fail(string message)
    {
        await Console.Error.WriteLineAsync(message.Trim());
        return 1;
    }
}
