using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Privatization.Api.Http.Bodies;

/// <summary>Compares a whole document with the contract of a type, where the serializer stops at the first difference.</summary>
internal sealed class BodyWalk
{
    private readonly FaultTrail trail = new();
    private readonly JsonSerializerOptions options;
    private readonly StringComparer names;
    private readonly PlainWalk plain;
    private readonly bool converted;

    private BodyWalk(JsonSerializerOptions options, bool converted)
    {
        this.options = options;
        this.converted = converted;
        names = options.PropertyNameCaseInsensitive ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        plain = new PlainWalk(trail, options);
    }

    /// <param name="converted">The serializer has taken the body already: its values need not be tried again.</param>
    public static IReadOnlyList<BodyFault> Faults<T>(JsonElement body, JsonSerializerOptions options, bool converted)
    {
        var walk = new BodyWalk(options, converted);
        walk.Visit(body, typeof(T), mayBeNull: false, annotation: null);
        return walk.trail.Found;
    }

    private void Visit(JsonElement element, Type declared, bool mayBeNull, NullabilityInfo? annotation)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            if (!mayBeNull && declared != typeof(JsonElement))
                trail.Report(BodyFaultKind.Null);
            return;
        }

        var contract = options.GetTypeInfo(Nullable.GetUnderlyingType(declared) ?? declared);
        var before = trail.Reports;
        VisitContent(element, contract, annotation);
        // Also what consists of good parts may be refused, by its constructor.
        if (!converted && trail.Reports == before && Refusal.Of(element, contract) is var (kind, reason))
            trail.Report(kind, reason);
    }

    private void VisitContent(JsonElement element, JsonTypeInfo contract, NullabilityInfo? annotation)
    {
        switch (contract.Kind, element.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                VisitObject(element, contract);
                break;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                plain.ForEachItem(element, item => VisitPart(item, contract, annotation));
                break;
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                plain.ForEachMember(element, StringComparer.Ordinal, (name, value) =>
                {
                    if (!converted && Refusal.OfKey(name, contract, options) is var (kind, reason))
                        trail.Report(kind, reason);
                    VisitPart(value, contract, annotation);
                });
                break;
            case (JsonTypeInfoKind.None, _):
                plain.VisitTexts(element);
                break;
            default:
                trail.Report(BodyFaultKind.WrongType);
                break;
        }
    }

    private void VisitObject(JsonElement element, JsonTypeInfo contract)
    {
        var disallow = (contract.UnmappedMemberHandling ?? options.UnmappedMemberHandling) == JsonUnmappedMemberHandling.Disallow;
        var present = plain.ForEachMember(element, names, (name, value) =>
        {
            if (contract.Properties.FirstOrDefault(p => names.Equals(p.Name, name)) is { } member)
                VisitMember(value, member);
            else if (disallow)
                trail.Report(BodyFaultKind.UnknownMember);
            else
                plain.VisitTexts(value);
        });
        foreach (var missing in contract.Properties.Where(p => p.IsRequired && !present.Contains(p.Name)))
            trail.At(missing.Name, () => trail.Report(BodyFaultKind.MissingMember));
    }

    private void VisitMember(JsonElement value, JsonPropertyInfo member)
    {
        // What the serializer skips, or reads in a way of its own, has no contract to compare with.
        if (member.CustomConverter is not null || (member.Set is null && member.AssociatedParameter is null))
            plain.VisitTexts(value);
        else if (!Bound.IsExceeded(value, member, trail))
            Visit(value, member.PropertyType, member.AssociatedParameter?.IsNullable ?? member.IsSetNullable, Nullability.Of(member));
    }

    private void VisitPart(JsonElement part, JsonTypeInfo contract, NullabilityInfo? annotation)
    {
        var type = contract.ElementType!;
        var inner = Nullability.OfPart(annotation, type);
        Visit(part, type, Nullability.MayBeNull(type, inner), inner);
    }
}
