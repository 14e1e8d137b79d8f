namespace Privatization.Api.Integrations.Outbound;

/// <summary>Section <c>Webhooks</c>.</summary>
public sealed record WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>Of Standard Webhooks: with the first try ten, over 75 hours.</summary>
    private static readonly TimeSpan[] Usual =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>Where others reach the service: the beginning of what is linked to.</summary>
    public Uri? Address { get; init; }

    /// <summary>Networks that are not public, as 10.1.0.0/16, to which deliveries may go all the same, and by plain http.</summary>
    public string[] Networks { get; init; } = [];

    /// <summary>How long after each try that failed the next is made.</summary>
    public TimeSpan[]? Retries { get; init; }

    /// <summary>How long a receiver may take to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest that a delivery is anybody's, to be sent and recorded: whoever has it longer died over it.</summary>
    public TimeSpan Lease => Timeout + TimeSpan.FromSeconds(15);

    /// <summary>After which time a delivery is tried again: those who failed together do not come back together.</summary>
    /// <returns>Null where it is given up.</returns>
    public TimeSpan? AfterTry(int failed) =>
        (Retries ?? Usual) is var all && failed <= all.Length ? all[failed - 1] * (0.9 + (0.2 * Random.Shared.NextDouble())) : null;
}
