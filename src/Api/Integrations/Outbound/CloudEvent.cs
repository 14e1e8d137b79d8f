using NodaTime;
using Privatization.Api.Http.Paths;
using Privatization.Storage.Log;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>
/// What is told of a fact, as CloudEvents 1.0 has it (structured JSON): that it is there, and where. It holds no personal data and no content, so
/// that whoever wants more has to read it, and to be one who may.
/// </summary>
/// <param name="Id">Of the fact: the same event told twice has the same.</param>
/// <param name="Subject">The id of the case.</param>
/// <param name="Time">When the fact was recorded.</param>
/// <param name="Sequence">Its place in the order of the whole store, to be compared as text (CloudEvents' own extension).</param>
internal sealed record CloudEvent(
    string Specversion, Guid Id, string Source, string Type, Guid Subject, Instant Time, string Datacontenttype, string Sequence, ToldFact Data)
{
    public const string MediaType = "application/cloudevents+json";

    /// <param name="address">Where the service is to be reached; without one, what it names are paths.</param>
    public static CloudEvent Of(RecordedFact fact, Uri? address)
    {
        var source = $"{address?.AbsoluteUri.TrimEnd('/')}{ApiPaths.Applications}";
        return new(
            "1.0", fact.Id, source, $"kz.privatization.{fact.Type}", fact.Application, fact.At, "application/json", $"{fact.Sequence:D19}",
            new(fact.Application, fact.Number, fact.Provider, fact.Type, fact.Version, fact.Sequence, $"{source}/{fact.Application}"));
    }
}

/// <param name="Number">Absent where the directory does not know the case.</param>
/// <param name="Version">Its place in the case.</param>
/// <param name="Link">The case.</param>
internal sealed record ToldFact(Guid Application, string? Number, string Provider, FactType Fact, long Version, long Sequence, string Link);
