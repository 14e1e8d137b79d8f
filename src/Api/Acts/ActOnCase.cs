namespace Privatization;

/// <summary>An act as the service offers it: its path, its decision, and what of it is kept.</summary>
/// <param name="Kept">The content to keep, where it is more than the act itself.</param>
public sealed record ActOnCase<TAct>(Act Act, Decide<TAct> Decide, Func<TAct, Application, object>? Kept = null) where TAct : class
{
    public byte[] Content(Guid id, TAct act, Application application) => new ActContent(id, Act, Kept?.Invoke(act, application) ?? act).ToBytes();
}
