namespace Privatization.Storage.Postgres;

/// <summary>The tables that Marten makes, for the SQL that is our own. Elsewhere none of them is named.</summary>
public static class MartenTables
{
    public const string Events = StoreSchema.Name + ".mt_events";
    public const string EventsSequence = StoreSchema.Name + ".mt_events_sequence";
    public const string Streams = StoreSchema.Name + ".mt_streams";

    /// <summary>How far each view has come, by <see cref="ProgressOf"/>.</summary>
    public const string Progress = StoreSchema.Name + ".mt_event_progression";

    /// <summary>Under which name the progress of the log itself is kept: all before it is committed.</summary>
    public const string HighWaterMark = "HighWaterMark";

    /// <summary>The columns of <see cref="Events"/> that every fact has.</summary>
    public const string ColumnsOfEvents =
        "seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, user_name, is_archived";

    /// <summary>Before the alias of a document (<see cref="DocumentNames"/>, or the view's own).</summary>
    public const string Documents = StoreSchema.Name + "." + Prefix;

    private const string Prefix = "mt_doc_";

    public static string ProgressOf(string view) => $"{view}:All";

    public static string IndexOf(string name) => Prefix + name;
}
