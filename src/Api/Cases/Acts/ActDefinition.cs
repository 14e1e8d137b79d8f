using System.Text.Json;
using Npgsql;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>An act as the service offers it: its path, its decision, and what of it is kept.</summary>
/// <param name="DrawUp">Makes the document that the act draws up, which is kept as its content.</param>
/// <param name="Tell">Makes the document that the facts alone tell, where that is its content.</param>
internal sealed record ActDefinition<TAct>(
    Act Act, Decide<TAct> Decide, Func<TAct, Application, RequestPackage, DecisionContext, object>? DrawUp = null,
    Func<Application, object>? Tell = null)
    where TAct : class
{
    public async Task<byte[]> Content(Guid id, TAct act, Application application, DecisionContext now, NpgsqlDataSource database,
        CancellationToken cancellation) =>
        new ActContent(
            // A package is erased only once its case has ended: then there is nothing to draw up.
            id, Act, DrawUp is not null && await Blobs.Read(database, application.Request, cancellation) is var (_, package)
                ? DrawUp(act, application, JsonSerializer.Deserialize<RequestPackage>(package, Json.Stored)!, now)
                : Tell?.Invoke(application) ?? act).ToBytes();
}
