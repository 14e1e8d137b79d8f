using System.Security.Cryptography;

namespace Privatization;

/// <summary>Small files that nobody else may read.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The secret in the file: 64 hexadecimal digits, made up by whichever process asks first.</summary>
    public static string Secret(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            var draft = $"{path}.{Guid.NewGuid():N}";
            Create(draft, RandomNumberGenerator.GetHexString(64, lowercase: true));
            try { File.Move(draft, path, overwrite: false); }
            catch (IOException) when (File.Exists(path)) { File.Delete(draft); }
        }
        return File.ReadAllText(path);
    }

    /// <summary>Readers see the old text or the new one, never a part.</summary>
    public static void Write(string path, string text)
    {
        var draft = path + ".new";
        File.Delete(draft);
        Create(draft, text);
        File.Move(draft, path, overwrite: true);
    }

    private static void Create(string path, string text)
    {
        var creation = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            creation.UnixCreateMode = OnlyOwner;
        using var writer = new StreamWriter(path, creation);
        writer.Write(text);
    }
}
