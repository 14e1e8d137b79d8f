using System.Security.Cryptography;

namespace Privatization.Hosting;

/// <summary>Small files that nobody else may read.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The secret in the file; the first call makes one up.</summary>
    public static string Secret(string path)
    {
        if (!File.Exists(path))
            Write(path, RandomNumberGenerator.GetHexString(48, lowercase: true));
        return File.ReadAllText(path);
    }

    /// <summary>Readers see the old text or the new one, never a part.</summary>
    public static void Write(string path, string text)
    {
        var draft = path + ".new";
        File.Delete(draft);
        var creation = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            creation.UnixCreateMode = OnlyOwner;
        using (var writer = new StreamWriter(draft, creation))
            writer.Write(text);
        File.Move(draft, path, overwrite: true);
    }
}
