using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>Whoever sends a wrong value is told why it is wrong, in his language.</summary>
public class RefusedValueSpecs(RunningService service)
{
    // They are given by the service and never sent to it, or only name the parts of a formula, which an operator installs.
    private static readonly Type[] InNoBody = [typeof(CaseNumber), typeof(Pseudonym), typeof(SignatureFault), typeof(Operand), typeof(ValueName)];

    public static TheoryData<Type, Act?, string, string> Wrong => new()
    {
        { typeof(ProviderCode), null, "/provider", "almaty" },
        { typeof(Iin), null, "/applicant/iin", "8503153501" },
        { typeof(Iin), null, "/applicant/iin", "851303350124" },
        { typeof(Iin), null, "/applicant/iin", "850315350125" },
        { typeof(PersonName), null, "/applicant/lastName", " " },
        { typeof(Contact), null, "/applicant/phone", " " },
        { typeof(ShortText), null, "/dwelling/holder", " " },
        { typeof(FreeText), Act.HeadResolution, "/text", " " },
        { typeof(CadastralNumber), null, "/dwelling/cadastralNumber", "14:218" },
        { typeof(Area), null, "/dwelling/areaSquareMetres", "54,30" },
        { typeof(Rka), null, "/dwelling/rka", "02013001" },
        { typeof(DocumentNumber), null, "/basis/number", "<12>" },
        { typeof(Ground), null, "/track/ground", "Veteran" },
        { typeof(DocumentKind), null, "/documents/0/kind", "Lease" },
        { typeof(Digest), null, "/documents/0/sha256", "e3b0c442" },
        { typeof(Share), null, "/declared/otherDwellings/0", "100.01" },
        { typeof(StaffId), Act.HeadResolution, "/executor", "Айгүл" },
        { typeof(Money), Act.ContractDraft, "/price", "-1" },
        { typeof(PolicyVersion), Act.ContractDraft, "/valuation/policy", "Policy 1" },
        { typeof(Quantity), Act.ContractDraft, "/valuation/inputs/physical-wear", "-20" },
        { typeof(PaymentAmount), Act.Payments, "/amount", "1,5" },
        { typeof(PaymentReference), Act.Payments, "/reference", " " },
    };

    [Fact]
    public void every_value_that_a_body_can_hold_is_tried_with_a_wrong_one() => Wrong.Select(row => row.Data.Item1).Concat(InNoBody).Distinct()
        .Should().BeEquivalentTo(typeof(Iin).Assembly.GetTypes().Where(type => !type.IsInterface && TextConverterFactory.IsText(type)));

    [Theory, MemberData(nameof(Wrong))]
    public async Task a_refused_value_is_told_with_its_reason(Type value, Act? act, string pointer, string text)
    {
        var theCase = await service.NewCase().Submit();
        JsonNode body = act is null
            ? await theCase.NewPackage() : JsonSerializer.SerializeToNode(await theCase.UsualContent(act.Value), JsonSerializerOptions.Web)!;
        if (act is null) body["declared"] = new JsonObject { ["otherDwellings"] = new JsonArray("50") };
        Set(body, pointer, text);
        var (path, sender) = act is { } known ? (theCase.PathOf(known), theCase.As(Contents.RoleOf(known))) : ("/v1/requests",
            theCase.As(Role.Applicant));
        var why = WhyNot(value, text);
        foreach (var (language, letters) in new[] { ("kk", "[әғқңөұүһі]"), ("ru", "^[^әғқңөұүһі]*[а-яё][^әғқңөұүһі]*$"), ("en", "^[^а-яё]+$") })
        {
            var reply = (await sender.Send(path, body, ("If-Match", "\"3\""), ("Accept-Language", language))).Is(422, "invalid-content");
            var error = reply.Json.GetProperty("errors").EnumerateArray().Should().ContainSingle().Which;
            error.GetProperty("pointer").GetString().Should().Be(pointer);
            error.GetProperty("detail").GetString().Should().Be(why.In(language)).And.MatchRegex(letters);
        }
    }

    private static Sentence WhyNot(Type value, string text) =>
        value.GetMethod("Parse", [typeof(string)])!.Invoking(it => it.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null))
            .Should().Throw<NotSuchValue>().Which.Why;

    private static void Set(JsonNode body, string pointer, string value)
    {
        var names = pointer[1..].Split('/');
        var parent = names[..^1].Aggregate(body, (node, name) => int.TryParse(name, out var index) ? node[index]! : node[name]!);
        if (int.TryParse(names[^1], out var place)) parent[place] = value;
        else parent[names[^1]] = value;
    }
}
