namespace Privatization.Api.Applicants.Uploading;

/// <summary>Section <c>Uploads</c>.</summary>
/// <param name="MaxBytes">Of one document.</param>
/// <param name="UnusedDays">How long what no case holds is kept.</param>
public sealed record UploadSettings(long MaxBytes = UploadSettings.UsualMaxBytes, int UnusedDays = 30)
{
    /// <summary>20 MB.</summary>
    public const long UsualMaxBytes = 20 * 1024 * 1024;

    /// <summary>Room for what a form has around its file.</summary>
    private const int Form = 64 * 1024;

    /// <summary>Of one request.</summary>
    public long MaxBody => MaxBytes + Form;

    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static UploadSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Uploads").Get<UploadSettings>() ?? new();
        return settings is { MaxBytes: > 0, UnusedDays: > 0 }
            ? settings : throw new InvalidOperationException("Uploads: MaxBytes and UnusedDays are numbers above 0.");
    }
}
