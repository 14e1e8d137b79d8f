using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NodaTime;
using Npgsql;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.MovedTime;

namespace Privatization.Tests.Storage.Kept;

/// <summary>
/// The store of a sandbox as an earlier build left it: a dump in SQL, what that build answered, and the root under which its signatures stand. Its
/// keys are those of nobody. <see cref="MakeKeptStore"/> made it.
/// </summary>
internal static class KeptStore
{
    /// <summary>The commit whose build it was.</summary>
    public const string Commit = "297e188";

    /// <summary>Where its receivers are: nobody listens there.</summary>
    public const string Nowhere = "http://127.0.0.1:9";

    /// <summary>The messages that had not been handled.</summary>
    public const string Waiting = StoreSchema.Name + ".kept_envelopes";

    public static string Dump { get; } = Path.Combine(Here(), $"store-{Commit}.sql.gz");

    public static string Answers { get; } = Path.Combine(Here(), $"answers-{Commit}.json.gz");

    /// <summary>Of the authority that signed for all, whose key is gone.</summary>
    public static string Root { get; } = Path.Combine(Here(), $"root-{Commit}.pem");

    /// <summary>For a process; with colons for an instance in this one.</summary>
    public static (string Name, string Value)[] Settings { get; } =
    [
        ("ASPNETCORE_ENVIRONMENT", "Sandbox"), ("Webhooks__Networks__0", "127.0.0.0/8"),
        ("Pseudonyms__Key", Key(1)), ("Accounts__Key", Key(2)), ("Webhooks__Key", Key(3)),
    ];

    public static (string Name, string Value)[] InProcess(params (string Name, string Value)[] more) =>
        [.. Settings.Skip(1).Concat(more).Select(it => (it.Name.Replace("__", ":", StringComparison.Ordinal), it.Value))];

    public static async Task<KeptAnswers> ReadAnswers() => JsonSerializer.Deserialize<KeptAnswers>(await Unpacked(Answers), Json.Stored)!;

    public static async Task Pack(string file, string text)
    {
        await using var packed = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        await packed.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>
    /// A database as that build left it. Its clock goes on where it stood, whatever day it is; what lives in real time is as old as it was; and who
    /// is told of facts and answers listens at the address.
    /// </summary>
    public static async Task<string> Restore(RunningService service, KeptAnswers kept, string receiver)
    {
        var database = await service.Databases.NewDatabase("kept");
        // Untold: in the text of this statement are the persons of the store, which are in no statement of the service.
        var untold = new NpgsqlDataSourceBuilder(database);
        untold.ConfigureTracing(tracing => tracing.ConfigureCommandFilter(_ => false));
        await using (var source = untold.Build())
        await using (var all = source.CreateCommand(await Unpacked(Dump)))
            await all.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var (now, aged) = (SystemClock.Instance.GetCurrentInstant(), SystemClock.Instance.GetCurrentInstant() - kept.RealTime);
        await Database.Run(database, $"delete from {StoreSchema.Name}.clock_offset");
        await SandboxNodes.MoveBehindTheirBack(database, kept.Now - now);
        await Database.Run(
            database,
            $"""
             create table {Waiting} as select id, message_type from wolverine.wolverine_incoming_envelopes;
             update privatization.mt_doc_answer
             set data = data || jsonb_build_object('at',
                 to_char((data ->> 'at')::timestamptz at time zone 'utc' + interval '{(long)aged.TotalSeconds} seconds',
                     'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
             update privatization.blob_holders set since = since + interval '{(long)aged.TotalSeconds} seconds';
             update privatization.webhook_deliveries set tried_at = tried_at + interval '{(long)aged.TotalSeconds} seconds';
             update privatization.mt_doc_webhook set data = replace(data::text, '{Nowhere}', '{receiver}')::jsonb;
             update privatization.mt_doc_gatewaysender set data = replace(data::text, '{Nowhere}', '{receiver}')::jsonb
             """);
        return database;
    }

    public static HttpClient Client(People people, string role, string? provider, string? iin) =>
        iin is not null ? people.Applicant(iin) : people.Looker(EnumCodes.Parse<Role>(role)!.Value, provider);

    private static async Task<string> Unpacked(string file)
    {
        await using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var text = new StreamReader(packed, Encoding.UTF8);
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static string Key(byte of) => Convert.ToBase64String([.. Enumerable.Repeat(of, 32)]);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <summary>What the build answered that left the store, and what it was about to do.</summary>
/// <param name="Now">By the clock of the store, when it was left.</param>
/// <param name="RealTime">The same instant.</param>
/// <param name="Reads">What is answered the same for ever.</param>
/// <param name="Repeats">Done, with their keys.</param>
/// <param name="Next">What comes next in a case, not done.</param>
/// <param name="Verified">A case with signatures.</param>
/// <param name="Message">Of the gateway, acknowledged and not answered.</param>
public sealed record KeptAnswers(
    Instant Now, Instant RealTime, IReadOnlyList<KeptRead> Reads, IReadOnlyList<KeptAct> Repeats, KeptAct Next, KeptSession Session,
    KeptImport Import,
    Guid Verified, string Message, string Notice, string Decree, string HookSecret, string AnswersKey);

/// <param name="Role">Null for the session.</param>
public sealed record KeptRead(string? Role, string? Provider, string? Iin, string Path, string Body);

public sealed record KeptAct(string Role, string? Provider, string? Iin, string Path, string? Version, string Key, string Body, int Status,
    string? Answer);

public sealed record KeptSession(string Iin, string Password, string Token, string Device);

public sealed record KeptImport(string Path, int Lines, int DoneBefore, int Recorded, int Refused, Guid First, Guid Last);
