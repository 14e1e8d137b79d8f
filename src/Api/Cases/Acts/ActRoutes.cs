using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>All acts on a case, each with its path: the name of the <see cref="Act"/>.</summary>
internal static class ActRoutes
{
    public static void MapActs(this IEndpointRouteBuilder api)
    {
        // Reg. §5, every stage
        api.Map<AcceptDocuments>(Act.Acceptance, ExecutorAcceptsDocuments.Decide);
        api.Map<GiveHeadResolution>(Act.HeadResolution, HeadGivesResolution.Decide);
        api.Map<IssueResult>(Act.Result, ExecutorIssuesResult.Decide);

        // Reg. §5, stage 1
        api.Map<Refuse>(Act.Refusal, ExecutorRefuses.Decide);
        api.Map<SendToCommission>(Act.CommissionReferral, ExecutorSendsToCommission.Decide);
        api.Map<Conclude>(Act.CommissionConclusion, CommissionConcludes.Decide);
        api.Map<DraftDecision>(Act.DecisionDraft, ExecutorDraftsDecision.Decide,
            (act, application, package, _) => DrawingUp.Decision(act, application, package));
        api.Map<SignDecision>(Act.DecisionSignature, HeadSignsDecision.Decide);

        // Reg. §5, stage 2
        api.Map<CalculateValue>(Act.ValueCalculation, ExecutorCalculatesValue.Decide);
        api.Map<ResolveAsAkimat>(Act.AkimatResolution, AkimatResolves.Decide);
        api.Map<DraftTransfer>(Act.TransferDraft, ExecutorDraftsTransfer.Decide,
            (act, application, package, _) => DrawingUp.Transfer(act, application, package));
        api.Map<SignTransfer>(Act.TransferSignature, HeadSignsTransfer.Decide);

        // Reg. §5, stage 3, and §3: the contract has two parties
        api.Map<DraftContract>(Act.ContractDraft, ExecutorDraftsContract.Decide, DrawingUp.Contract);
        api.Map<SignContract>(Act.ContractSignature, HeadSignsContract.Decide);
        api.Map<CountersignContract>(Act.ContractCountersignature, ApplicantCountersignsContract.Decide);

        // Reg. §10, last paragraph but one
        api.Map<SignContractNotice>(Act.ContractNotice, ExecutorSignsContractNotice.Decide, tell: DrawingUp.ContractNotice);

        // Reg. §3: payment
        api.Map<AgreeInstalments>(Act.Instalments, HeadAgreesInstalments.Decide);
        api.Map<RecordPayment>(Act.Payments, PaymentIsRecorded.Decide);

        // beside the table of the act
        api.Map<ReturnDraft>(Act.Return, DraftIsReturned.Decide);
        api.Map<AssignExecutor>(Act.Assignment, HeadAssignsExecutor.Decide);
        api.Map<Withdraw>(Act.Withdrawal, ApplicantWithdraws.Decide);
        api.Map<Discontinue>(Act.Discontinuance, HeadDiscontinues.Decide);
        api.Map<CorrectRecord>(Act.Corrections, HeadCorrectsRecord.Decide);
    }

    private static void Map<TAct>(this IEndpointRouteBuilder api, Act act, Decide<TAct> decide,
        Func<TAct, Application, RequestPackage, DecisionContext, object>? drawUp = null, Func<Application, object>? tell = null) where TAct : class
    {
        var route = new ActDefinition<TAct>(act, decide, drawUp, tell);
        api.MapPost($"/applications/{{id:guid}}/{EnumCodes.Format(act)}", (Guid id, HttpContext http, ActPipeline pipeline) =>
            http.Write(request => pipeline.Execute(id, request, route, http.RequestAborted)))
            .Describe(ActOperations.Of(act, typeof(TAct)));
        if (!act.IsSigned()) return;
        api.MapPost($"/applications/{{id:guid}}/{EnumCodes.Format(act)}/_prepare", (Guid id, HttpContext http, ActPipeline pipeline) =>
            http.Write(request => pipeline.Execute(id, request, route, http.RequestAborted), prepares: true))
            .Describe(ActOperations.ToPrepare(act, typeof(TAct)));
    }
}
