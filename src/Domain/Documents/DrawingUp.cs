using Privatization.Domain.Portal;
using Privatization.Domain.Stage1CommissionDecision;
using Privatization.Domain.Stage2CommunalOwnership;
using Privatization.Domain.Stage3Contract;

namespace Privatization.Domain.Documents;

/// <summary>Makes the documents from what is known: pure and total, whatever the turn.</summary>
public static class DrawingUp
{
    /// <summary>Reg. §5, stage 1, step 5: the decision, or the reasoned refusal.</summary>
    public static OutgoingDocument Decision(DraftDecision act, Application application, RequestPackage package) =>
        Draft(act.Kind is DecisionKind.Decision ? OutgoingKind.Decision : OutgoingKind.ReasonedRefusal, application, package) with
        {
            Text = act.Text,
            Grounds = act.Grounds,
            Departs = act.Departs,
            Track = application.Track,
        };

    /// <summary>
    /// Reg. §5, stage 2, steps 5 and 6: the head signs certificate, calculation and transfer documents as one. The content of step 3 is named by its
    /// digest, the akimat's resolution of step 4 by its number and day.
    /// </summary>
    public static OutgoingDocument Transfer(DraftTransfer act, Application application, RequestPackage package) =>
        Draft(OutgoingKind.CertificateOfValue, application, package) with
        {
            Number = application.Certificate?.Number,
            Sum = application.Certificate?.Sum,
            Track = application.Track,
            Papers = act.Documents,
            Resolution = application.Resolution,
        };

    /// <summary>Reg. §3, §5, stage 3, step 3: the electronic contract.</summary>
    public static OutgoingDocument Contract(DraftContract act, Application application, RequestPackage package, DecisionContext now) =>
        Draft(OutgoingKind.Contract, application, package) with
        {
            Number = ExecutorDraftsContract.NumberOf(act, application),
            Text = act.Text,
            Track = application.Track,
            Sum = ExecutorDraftsContract.PriceOf(act, application, now),
            Terms = act.Terms,
            Schedule = act.Schedule,
            LegalBasis = act.LegalBasis,
        };

    /// <summary>Reg. §5, stage 1, step 1; §10, process 6: what is kept and signed is the act itself, and this is how it reads.</summary>
    public static OutgoingDocument Refusal(Refuse act, Application application) =>
        New(OutgoingKind.DocumentsRefusal, application) with { Text = act.Text, Grounds = act.Grounds };

    /// <summary>Reg. §10, process 4: facts alone tell it, and it names nobody. The portal forms it, and nobody signs it.</summary>
    public static OutgoingDocument RequestRefusal(Application application) =>
        New(OutgoingKind.RequestRefusal, application) with { Reason = application.NotConfirmed, FormedByPortal = true };

    /// <summary>Reg. §10, last paragraph but one: facts alone tell the notice on the conclusion of the contract, and it names nobody.</summary>
    public static OutgoingDocument ContractNotice(Application application)
    {
        var made = New(OutgoingKind.ContractNotice, application);
        return made with { RestsOn = made.RestsOn with { Contract = application.Contract?.Document }, Sum = application.Contract?.Price };
    }

    private static OutgoingDocument Draft(OutgoingKind kind, Application application, RequestPackage package) =>
        New(kind, application).About(package) with { Dated = DatedBy.Signature };

    private static OutgoingDocument New(OutgoingKind kind, Application application) => new(
        kind, OutgoingTemplate.Of(kind, application.SubmittedOn).Version, application.Number, application.Regulation, application.Provider,
        new(application.Request, application.Conclusion?.Content, application.Conclusion?.Protocol, application.Certificate?.Calculation,
            ProtocolDate: application.Conclusion?.ProtocolDate));
}
