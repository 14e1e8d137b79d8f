namespace Privatization.Api.Http.OpenApi;

/// <summary>The chapters of the description, in their order.</summary>
internal static class Tags
{
    public const string Portal = "Portal";
    public const string Reading = "Applications";
    public const string EveryStage = "Every stage";
    public const string Beside = "Beside the steps";
    public const string Officials = "Officials";
    public const string Sla = "Terms";
    public const string Outbound = "Webhooks and events";
    public const string Gateway = "Gateway";
    public const string Rules = "Regulation";
    public const string Keeping = "Keeping the service";
    public const string Sandbox = "Sandbox";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Portal] = "What the applicant sends: documents and the request.",
        [Reading] = "Where a case stands, now and in the past.",
        [EveryStage] = "Reg. §5: the acts that every stage has.",
        [OfStage(1)] = "Reg. §5, stage 1.",
        [OfStage(2)] = "Reg. §5, stage 2: only for dwellings of state enterprises and institutions.",
        [OfStage(3)] = "Reg. §5, stage 3, and the applicant's own signature (§3).",
        [Beside] = "Added by the product, to serve what the act presupposes or leaves open.",
        [Officials] = "What officials have to do.",
        [Sla] = "Which terms are kept and which are not, for those who supervise.",
        [Outbound] = "How others hear of facts without asking.",
        [Gateway] = "Reg. §10, process 5: signed requests that come through the gateway.",
        [Rules] = "The procedure as data, for anyone.",
        [Keeping] = "Whether lists and boards can be relied on, for those who keep the service.",
        [Sandbox] = "The simulated clock. Only where the environment is Sandbox.",
    };

    public static string OfStage(int number) => $"Stage {number}: {char.ToLowerInvariant(Name(number)[0])}{Name(number)[1..]}";

    private static string Name(int number) => Resolution339Of2019.Procedure.Stages[number - 1].Name.En;
}
