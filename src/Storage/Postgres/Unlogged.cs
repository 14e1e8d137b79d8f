using Marten;
using Marten.Services;
using Npgsql;

namespace Privatization.Storage.Postgres;

/// <summary>
/// The store's own logs tell the values of parameters, and among these are names that are looked for; of a statement that failed they tell them even
/// at the level of errors. Npgsql logs the same statements without values, and what fails is thrown.
/// </summary>
internal sealed class Unlogged : IMartenLogger, IMartenSessionLogger
{
    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    public void SchemaChange(string sql) { }

    public void LogSuccess(NpgsqlCommand command) { }

    public void LogSuccess(NpgsqlBatch batch) { }

    public void LogFailure(NpgsqlCommand command, Exception ex) { }

    public void LogFailure(NpgsqlBatch batch, Exception ex) { }

    public void LogFailure(Exception ex, string message) { }

    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit) { }

    public void OnBeforeExecute(NpgsqlCommand command) { }

    public void OnBeforeExecute(NpgsqlBatch batch) { }
}
