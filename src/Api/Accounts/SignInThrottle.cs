using NodaTime;
using Npgsql;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>
/// How often it may be tried to sign in. From a known device: by its own tries alone. From elsewhere: by those with the IIN from the network,
/// and more patiently by those with the IIN from all networks, so that guesses that come from everywhere are slow too.
/// </summary>
internal sealed class SignInThrottle(NpgsqlDataSource database, Pseudonyms pseudonyms)
{
    private const int Free = 5, FreeFromEverywhere = 50;

    /// <returns>How long to wait; null where it may be tried now.</returns>
    public Task<Duration?> Take(KnownDevice device, Instant now, CancellationToken cancellation) =>
        SignInTries.Take(database, device.Id, Free, now, cancellation);

    /// <returns>How long to wait; null where it may be tried now.</returns>
    public async Task<Duration?> Take(Iin iin, HttpContext http, Instant now, CancellationToken cancellation)
    {
        var fromHere = pseudonyms.Of(iin, Network.Of(http));
        if (await SignInTries.Take(database, fromHere, Free, now, cancellation) is { } wait) return wait;
        if (await SignInTries.Take(database, pseudonyms.FromEverywhere(iin), FreeFromEverywhere, now, cancellation) is not { } longer) return null;
        await SignInTries.GiveBack(database, fromHere, cancellation);
        return longer;
    }

    /// <summary>The holder came in: what was counted from here is forgotten; of what came from everywhere his own try alone.</summary>
    public async Task Forgive(Iin iin, HttpContext http, CancellationToken cancellation)
    {
        await SignInTries.Forget(database, pseudonyms.Of(iin, Network.Of(http)), cancellation);
        await SignInTries.GiveBack(database, pseudonyms.FromEverywhere(iin), cancellation);
    }

    public Task Forgive(KnownDevice device, CancellationToken cancellation) => SignInTries.Forget(database, device.Id, cancellation);
}
