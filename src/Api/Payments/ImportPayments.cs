using Privatization.Api.Http;
using Wolverine.Attributes;
using Wolverine.Runtime.Handlers;

namespace Privatization.Api.Payments;

/// <summary>Carry a file of payments a batch of lines further.</summary>
[MessageIdentity("Privatization.ImportPayments")]
public sealed record ImportPayments(Guid Import);

public static class ImportPaymentsHandler
{
    /// <summary>A file is never given up: the message stays until every line has its outcome.</summary>
    public static void Configure(HandlerChain chain) => chain.RetryUntilDone();

    /// <returns>The next batch, where there is one.</returns>
    public static async Task<ImportPayments?> Handle(ImportPayments order, PaymentImporter importer, CancellationToken cancellation) =>
        await importer.ImportBatch(order.Import, cancellation) ? order : null;
}
