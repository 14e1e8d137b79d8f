using System.Diagnostics;
using Privatization.LocalPostgres;

namespace Privatization.Tests.LocalPostgres;

public sealed class LeashSpecs
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task a_leashed_program_ends_with_the_thread_that_started_it()
    {
        var command = LaunchUser.Choose().Leashed("sleep", "600");
        Process? started = null;
        var owner = new Thread(() =>
        {
            started = Process.Start(command)!;
            // The leash is on once the program itself runs; the little programs before it put it on.
            SpinWait.SpinUntil(() => File.ReadAllText($"/proc/{started.Id}/comm").Trim() == "sleep", Patience);
        });

        owner.Start();
        owner.Join();

        using var sleeper = started!;
        await sleeper.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
    }
}
