namespace Privatization.Tests.Driving;

public static class Eventually
{
    /// <param name="pause">Longer than usual where asking is itself counted.</param>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Holds(TimeSpan patience, Func<Task<bool>> condition, int pause = 20)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(started).Should().BeLessThan(patience);
            await Task.Delay(pause, TestContext.Current.CancellationToken);
        }
        return TimeProvider.System.GetElapsedTime(started);
    }
}
