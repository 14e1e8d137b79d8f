using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Privatization.Development.Seed;

/// <summary>The progress of a seed, with its rate.</summary>
internal static class Seeding
{
    public static Task Show(int applications, Func<Action, Action<int>, Task> seed) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async progress =>
        {
            var task = progress.AddTask("Applications", maxValue: applications);
            var (facts, watch) = (0L, Stopwatch.StartNew());
            await seed(
                () =>
                {
                    task.Increment(1);
                    task.Description = Description((int)task.Value, facts, watch.Elapsed);
                },
                count => facts += count);
            task.Description = Description(applications, facts, watch.Elapsed);
        });

    private static string Description(int applications, long facts, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture, $"{applications} applications, {facts} facts, {facts / Math.Max(1, elapsed.TotalSeconds):0} a second");
}
