using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace Privatization;

/// <summary>Carry a file of payments a batch of lines further.</summary>
public sealed record ImportPayments(Guid Import);

public static class ImportPaymentsHandler
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];

    /// <summary>A file is never given up: the message stays until every line has its outcome.</summary>
    public static void Configure(HandlerChain chain) => chain.OnAnyException().ScheduleRetryIndefinitely(Pauses);

    /// <returns>The next batch, where there is one.</returns>
    public static async Task<ImportPayments?> Handle(ImportPayments order, PaymentImporter importer, CancellationToken cancellation) =>
        await importer.ImportBatch(order.Import, cancellation) ? order : null;
}
