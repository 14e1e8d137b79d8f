using Privatization.Api.Accounts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>What is described of every act: who does it, at which step and within what term is read from the regulation.</summary>
internal static class ActOperations
{
    private static readonly Procedure Procedure = Resolution339Of2019.Procedure;

    /// <summary>Of whatever is recorded, or only tried.</summary>
    public static IReadOnlyList<AnswerOf> Answers { get; } =
    [
        new(201, typeof(Case), "Recorded: where the case stands now.", "ETag", "Location"),
        new(200, typeof(Case), "Nothing was recorded, for it was only tried, or said nothing new: where the case would stand."),
    ];

    public static Operation Of(Act act, Type content) => new(
        $"record{act}", TagOf(act), ActTexts.All[act].Summary,
        $"{Place(act)}. Done by: {Doers(act)}. {ActTexts.All[act].Description}".TrimEnd(), [.. ProblemsOf(act, content)])
    {
        Takes = ["IfMatch", "IdempotencyKey", "ValidateOnly"],
        Body = new(content, Examples.Signed(Examples.Of(act))),
        Answers = Answers,
    };

    public static Operation ToPrepare(Act act, Type content) => new(
        $"prepare{act}", TagOf(act), $"{ActTexts.All[act].Summary}: the bytes to sign",
        "Decides and records nothing. A detached CMS over the bytes, in base64, is the signature of the act; they stay the same whatever the "
        + "service records meanwhile.",
        [.. ProblemsOf(act, content).Where(problem => !OfRecording.Contains(problem))])
    {
        Body = new(content, Examples.Of(act)),
        Answers = [new(200, typeof(BytesToSign), "The bytes to sign.")],
    };

    /// <summary>What only an act meets, and not its preparation.</summary>
    private static IReadOnlyList<Problem> OfRecording { get; } =
        [Problems.StaleVersion, Problems.IfMatchRequired, Problems.KeyReused, Problems.Of(Objections.Unsigned),
            Problems.Of(Objections.UnsignedProtocol), .. SignatureProblems.All];

    private static List<Step> StepsOf(Act act) => [.. Procedure.Steps.Where(step => step.Act == act)];

    private static string TagOf(Act act) => (act, StepsOf(act)) switch
    {
        (Act.Refusal, _) => Tags.OfStage(1),
        (Act.ContractCountersignature or Act.ContractNotice, _) => Tags.OfStage(3),
        (_, []) => Tags.Beside,
        (_, [var only]) => Tags.OfStage(only.Stage),
        _ => Tags.EveryStage,
    };

    private static string Place(Act act) => (act, StepsOf(act)) switch
    {
        (Act.Refusal, _) => "Reg. §5, stage 1, step 1",
        (Act.ContractCountersignature, _) => "Reg. §3",
        (Act.ContractNotice, _) => "Reg. §10",
        (_, []) => "Added by the product",
        (_, var steps) => $"Reg. {string.Join("; ", steps.Select(step => $"{step.Paragraph} ({TermOf(step)})"))}",
    };

    private static string TermOf(Step step) => $"{step.Term.Amount} {EnumCodes.Format(step.Term.Unit).Replace('-', ' ')}";

    private static string Doers(Act act) => string.Join(", ", Procedure.RolesOf(act).Order().Select(EnumCodes.Format));

    private static IEnumerable<Problem> ProblemsOf(Act act, Type content)
    {
        var roles = Procedure.RolesOf(act);
        var objections = new List<Objection>(ActTexts.All[act].Objections);
        if (roles.Contains(Role.Executor)) objections.Add(Objections.NotAssigned);
        if (content.IsAssignableTo(typeof(INamesDays))) objections.Add(Objections.ImpossibleDay);
        if (content.IsAssignableTo(typeof(INamesExecutor))) objections.Add(Objections.UnknownExecutor);
        var ofSignature = !act.IsSigned() ? []
            : SignatureProblems.All.Append(Problems.Of(act is Act.CommissionConclusion ? Objections.UnsignedProtocol : Objections.Unsigned));
        var ofPapers = content.IsAssignableTo(typeof(INamesDocuments)) ? new[] { Problems.UnknownDocument } : [];
        return [.. ProblemSets.OfAct, .. ofSignature, .. ofPapers, .. objections.Select(Problems.Of)];
    }
}
