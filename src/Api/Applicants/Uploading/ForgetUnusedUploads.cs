using NodaTime;
using Npgsql;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Postgres;
using Wolverine.Attributes;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>Once a night: documents that were uploaded long ago and that no case has come to hold.</summary>
[MessageIdentity("Privatization.ForgetUnusedUploads")]
public sealed record ForgetUnusedUploads;

public static class ForgetUnusedUploadsHandler
{
    /// <summary>As many as one statement lets go of in little time, also of large ones.</summary>
    private const int Batch = 50;

    private const string Unused =
        "held.holder like 'upload:%' and held.since < $1 and not exists "
        + $"(select from {StoreSchema.Name}.blob_holders other where other.sha256 = held.sha256 and other.holder not like 'upload:%')";

    public static async Task Handle(
        ForgetUnusedUploads _, NpgsqlDataSource database, IUploadedBytes uploaded, UploadSettings settings, CancellationToken cancellation)
    {
        var before = StoreTime.Real - Duration.FromDays(settings.UnusedDays);
        for (var found = Batch; found == Batch;)
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            found = (await uploaded.LetGo(connection, Unused, [before], Batch, cancellation)).Found;
            await transaction.CommitAsync(cancellation);
        }
    }
}
