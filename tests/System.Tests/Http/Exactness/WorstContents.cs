using System.Text.Json.Nodes;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.Exactness;

/// <summary>Requests and acts that say as much as the contract allows, or a share of it.</summary>
internal sealed class WorstContents(JsonNode document)
{
    private readonly List<string> _papers = [];

    public static string Text(int most, double share) => new('й', Part(most, share));

    public static int Part(int most, double share) => (int)Math.Ceiling(most * share);

    /// <summary>Of many persons each is another, in the view of names too.</summary>
    public async Task<JsonObject> Request(CaseDriver theCase, double share)
    {
        var package = await theCase.NewPackage("state-enterprise");
        var whole = new WorstBodies(document, share, WorstBodies.Expanding + "- ").Of("submitRequest");
        foreach (var name in new[] { "lastName", "firstName", "patronymic", "phone", "email" })
            package["applicant"]![name] = whole["applicant"]![name]!.DeepClone();
        package["dwelling"]!["address"] = whole["dwelling"]!["address"]!.DeepClone();
        package["declared"] = whole["declared"]!.DeepClone();
        package["declared"]!["categories"] =
            new JsonArray([.. Enumerable.Range(0, Part(Limits.Grounds, share)).Select(_ => JsonValue.Create("repression-victim"))]);
        foreach (var (n, member) in whole["family"]!.AsArray().Index())
        {
            var copy = member!.DeepClone();
            (copy["iin"], copy["firstName"]) = (People.NewIin(), WorstBodies.Another(copy["firstName"]!, n));
            copy["consent"] = new JsonObject { ["kind"] = "notarised", ["document"] = await theCase.As(Role.Applicant).NewPaper() };
            package["family"]!.AsArray().Add(copy);
        }
        for (var n = 1; n < Part(Limits.Documents, share); n++) package["documents"]!.AsArray()
            .Add(Paper(await theCase.As(Role.Applicant).NewPaper(), share));
        return package;
    }

    /// <summary>All that the act may say, of the share; the rest as usual.</summary>
    public async Task<JsonObject> Whole(CaseDriver theCase, Act act, JsonObject content, double share)
    {
        foreach (var text in act switch
        {
            Act.HeadResolution or Act.DecisionDraft or Act.CommissionConclusion or Act.AkimatResolution or Act.ContractDraft => ["text"],
            Act.Refusal or Act.Discontinuance => ["text"],
            Act.Return => ["remarks"],
            Act.Assignment or Act.Withdrawal => ["reason"],
            Act.CommissionReferral => ["summary", "findings"],
            Act.Corrections => ["reason", "content"],
            _ => Array.Empty<string>(),
        })
            content[text] = Text(FreeText.MaxLength, share);
        if (act is Act.Corrections or Act.Instalments or Act.ContractDraft or Act.Discontinuance)
            content["legalBasis"] = Text(ShortText.MaxLength, share);
        if (act is Act.CommissionConclusion or Act.DecisionDraft or Act.Refusal)
        {
            var ground = act is Act.Refusal ? "point-9-not-met" : "untrue-documents";
            content["grounds"] = new JsonArray([.. Enumerable.Range(0, Part(Limits.Grounds, share)).Select(_ => JsonValue.Create(ground))]);
        }
        if (act is Act.Payments) content["reference"] = $"{theCase.Id}/".PadRight(Math.Max(37, Part(PaymentReference.MaxLength, share)), 'й');
        switch (act)
        {
            case Act.CommissionReferral:
                var papers = await Papers(theCase, share);
                content["documents"] = new JsonArray([.. papers.Select(paper => Paper(paper, share))]);
                content["withdrawnConsents"] =
                    new JsonArray([.. Enumerable.Range(0, Part(Limits.Relatives, share)).Select(n => JsonValue.Create(n))]);
                content["checks"] = new JsonArray([.. papers.Select(paper => new JsonObject
                {
                    ["source"] = new JsonObject { ["kind"] = "attached", ["document"] = paper }, ["found"] = new JsonObject { ["pensioner"] = true },
                })]);
                break;
            case Act.CommissionConclusion:
                content["protocol"]!["members"] =
                    new JsonArray([.. Enumerable.Range(0, Math.Max(3, Part(Limits.CommissionMembers, share))).Select(n => new JsonObject
                    {
                        ["name"] = n == 0 ? content["protocol"]!["chair"]!.DeepClone() : $"{n} {Text(90, share)}", ["vote"] = "for",
                    })]);
                break;
            case Act.ValueCalculation:
                content["handOverDocuments"] = new JsonArray([.. (await Papers(theCase, share)).Select(paper => Paper(paper, share))]);
                break;
            case Act.TransferDraft:
                foreach (var paper in (await Papers(theCase, share)).Skip(content["documents"]!.AsArray().Count))
                    content["documents"]!.AsArray().Add(Paper(paper, share));
                break;
            case Act.ContractDraft:
                (content["terms"], content["schedule"]) = ("instalments", Schedule(content["price"]!.ToString(), Part(Instalments.Most, share)));
                break;
            case Act.Instalments:
                content["schedule"] = Schedule("1200000.00", Part(Instalments.Most, share) - 1);
                break;
            default: break;
        }
        return content;
    }

    /// <summary>Of the executor, whose cases these are all.</summary>
    private async Task<IReadOnlyList<string>> Papers(CaseDriver theCase, double share)
    {
        while (_papers.Count < Part(Limits.Documents, share)) _papers.Add(await theCase.As(Role.Executor).NewPaper());
        return [.. _papers.Take(Part(Limits.Documents, share))];
    }

    private static JsonObject Paper(string sha256, double share) =>
        new() { ["kind"] = "paper", ["sha256"] = sha256, ["name"] = Text(ShortText.MaxLength, share) };

    private static JsonArray Schedule(string price, int count)
    {
        var first = Kazakhstan.DayOf(NodaTime.SystemClock.Instance.GetCurrentInstant()).PlusDays(5);
        // Month by month it would end beyond thirty years.
        return new(
            [.. Instalments.Monthly(Money.Parse(price), count, first)
                .Select((it, n) => new JsonObject { ["due"] = $"{first.PlusDays(n):yyyy-MM-dd}", ["amount"] = $"{it.Amount}" })]);
    }
}
