using System.Security.Cryptography;

namespace Privatization;

/// <summary>A random secret in a file that only its owner reads; made when it is first asked for, by whichever process comes first.</summary>
public static class SecretFile
{
    public static byte[] ReadOrMake(string path, int length)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path)) Make(path, length);
        return Convert.FromBase64String(File.ReadAllText(path));
    }

    private static void Make(string path, int length)
    {
        var own = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(own, Options())) file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(length))));
        // Whoever comes second keeps the first one's.
        try { File.Move(own, path, overwrite: false); }
        catch (IOException) when (File.Exists(path)) { File.Delete(own); }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
