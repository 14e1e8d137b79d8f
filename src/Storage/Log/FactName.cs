using JasperFx.Events;

namespace Privatization.Storage.Log;

/// <summary>A fact's name as the API writes it: the stored name with hyphens.</summary>
public static class FactName
{
    public static string Of(IEvent e) => FactType.OfStored(FactNames.All[e.EventType]).ToString();
}
