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

    private const string Prefix = "mt_doc_";

    /// <summary>The table of a document, or of the rows of a view.</summary>
    public static string Of<TDocument>() => $"{StoreSchema.Name}.{Prefix}{DocumentNames.Of(typeof(TDocument))!}";

    public static string ProgressOf(string view, int version) => version == 1 ? $"{view}:All" : $"{view}:V{version}:All";

    public static string IndexOf(string name) => Prefix + name;
}
