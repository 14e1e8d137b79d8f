namespace Privatization;

public static class Eventually
{
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Holds(TimeSpan patience, Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(started).Should().BeLessThan(patience);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        return TimeProvider.System.GetElapsedTime(started);
    }
}
