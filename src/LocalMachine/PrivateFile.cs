using System.Security.Cryptography;
using System.Text;

namespace Privatization.LocalMachine;

/// <summary>Files and directories that nobody else may read.</summary>
public static class PrivateFile
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Also one that was there before and that others could read.</summary>
    public static void MakeDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (Directory.Exists(path)) File.SetUnixFileMode(path, OnlyOwner | UnixFileMode.UserExecute);
        else Directory.CreateDirectory(path, OnlyOwner | UnixFileMode.UserExecute);
    }

    /// <summary>To write, by whoever comes first; also a file that was there before and that others could read.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OnlyOwner;
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, OnlyOwner);
        return file;
    }

    /// <summary>The secret in the file: 64 hexadecimal digits, made up by whichever process asks first.</summary>
    public static string Secret(string path)
    {
        DataDirectory.Make(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            var draft = $"{path}.{Guid.NewGuid():N}";
            Create(draft, Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(64, lowercase: true)));
            try { File.Move(draft, path, overwrite: false); }
            catch (IOException) when (File.Exists(path)) { File.Delete(draft); }
        }
        return File.ReadAllText(path);
    }

    /// <summary>Readers see the old text or the new one, never a part.</summary>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public static void Write(string path, byte[] bytes)
    {
        var draft = path + ".new";
        File.Delete(draft);
        Create(draft, bytes);
        File.Move(draft, path, overwrite: true);
    }

    private static void Create(string path, byte[] bytes)
    {
        using var file = Open(path, FileMode.CreateNew);
        file.Write(bytes);
    }
}
