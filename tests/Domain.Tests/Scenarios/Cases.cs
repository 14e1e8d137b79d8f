namespace Privatization.Domain.Tests.Scenarios;

/// <summary>Cases at any position: <c>Cases.Communal.At(1, 4)</c>, <c>Cases.StateEnterprise.Free.AwaitingCountersignature</c>.</summary>
public sealed record Cases(Stock Stock, Track Track, Way Conclusion)
{
    public static readonly Cases Communal = new(Stock.Communal, Sample.ForResidualValue, Way.Of(Act.CommissionConclusion));
    public static readonly Cases StateEnterprise = Communal with { Stock = Stock.StateEnterprise };
    public static readonly Cases StateInstitution = Communal with { Stock = Stock.StateInstitution };

    public Cases Free => this with { Track = Sample.FreeOfCharge };

    /// <summary>The commission concludes to refuse.</summary>
    public Cases Refusing => this with { Conclusion = Way.Refuse };

    public Case Submitted => Case.Submitted(Stock, Track);

    public Case At(int stage, int step) => Until(it => it.Step is { } now && (now.Stage, now.Number) == (stage, step));

    public Case AwaitingCountersignature => Until(it => it.State is State.AwaitingCountersignature);

    /// <summary>Countersigned between the head's signature and the issue of the result.</summary>
    public Case CountersignedEarly => At(3, 5).Then(Act.ContractCountersignature, People.Applicant);

    /// <summary>Completed where free of charge, else awaiting payment.</summary>
    public Case Concluded => AwaitingCountersignature.Then(Act.ContractCountersignature, People.Applicant);

    /// <summary>With the notice on the conclusion.</summary>
    public Case Notified => Concluded.Then(Act.ContractNotice, People.Executor);

    public Case Paid => Concluded.Then(Act.Payments, People.Executor);

    public Case RequestRefused => Case.RequestRefused(Stock, Track);

    public Case DocumentsRefused => Submitted.Then(Act.Refusal, People.Executor);

    public Case Refused => Refusing.Until(it => it.State is State.Refused);

    public Case Withdrawn => Submitted.Then(Act.Withdrawal, People.Applicant);

    public Case Discontinued => Submitted.Then(Act.Discontinuance, People.Head);

    private Case Until(Predicate<Application> reached)
    {
        var theCase = Submitted;
        while (!reached(theCase.Application))
            theCase = theCase.Application.Step?.Act is Act.CommissionConclusion ? theCase.Then(Conclusion, People.Commission) : theCase.Next();
        return theCase;
    }
}
