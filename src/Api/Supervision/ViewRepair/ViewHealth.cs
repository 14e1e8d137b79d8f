using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Reading;
using Privatization.Projections;
using Privatization.Storage.Log;

namespace Privatization.Api.Supervision.ViewRepair;

/// <summary>How a view does. What it lacks is no reason to send nobody here: only answers that need it say so.</summary>
/// <param name="Sequence">The last fact it holds.</param>
/// <param name="Behind">Whether there are facts it does not hold yet.</param>
/// <param name="State">current; behind, by more than lists may be; set-aside, where it is current but for cases that it could not read.</param>
/// <param name="SetAside">How many cases it has set aside.</param>
internal sealed record ViewHealth(string Name, long Sequence, bool Behind, string State, int SetAside)
{
    internal bool IsWell => State is "current";

    public static async Task<IReadOnlyList<ViewHealth>> OfAll(
        NpgsqlDataSource database, ViewSettings settings, IClock clock, CancellationToken cancellation)
    {
        var views = new List<ViewHealth>();
        var standing = await SetAsideCase.Standing(database, cancellation);
        foreach (var name in CaseViews.Names)
        {
            var progress = await ViewProgress.Of(database, [name], cancellation);
            var setAside = standing.Count(it => it.View == name);
            var state = progress.IsBehind(clock.GetCurrentInstant(), settings.MaxLag) ? "behind" : setAside > 0 ? "set-aside" : "current";
            views.Add(new(name, progress.Sequence, progress.Behind, state, setAside));
        }
        return views;
    }
}
