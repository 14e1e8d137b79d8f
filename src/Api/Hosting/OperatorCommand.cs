using Marten;

namespace Privatization;

/// <summary>What the commands of an operator have in common: the database, the service that is not started, and one commit.</summary>
public static class OperatorCommand
{
    /// <param name="act">What is done. A <see cref="FormatException"/> tells how the command is used, an <see cref="InvalidOperationException"/> why it is not done.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(Func<IServiceProvider, IDocumentSession, Task> act)
    {
        await using var database = await DatabaseOfService.Find([]);
        await using var app = Service.Create(database.WithoutTimeout);
        await using var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(EventStore.Oblast);
        await act(app.Services, session);
        await session.SaveChangesAsync();
        return 0;
    }
}
