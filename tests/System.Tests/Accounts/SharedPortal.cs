using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>
/// One instance for all tests of a class, which come one after another: each has persons of its own, and moves the clock only forward.
/// </summary>
public sealed class SharedPortal(RunningService service) : IAsyncLifetime
{
    public AnotherPortal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await AnotherPortal.Start(service);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
