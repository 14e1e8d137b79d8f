using NodaTime;
using Privatization.Domain.Samples;

namespace Privatization.Development.Demo;

/// <summary>A case of the demo: it goes the usual way but for its deviations.</summary>
/// <param name="Acts">About how many acts it takes, for the progress bar.</param>
internal sealed record Scenario(string Title, Stock Stock, Track Track, int Acts, params IReadOnlyList<Deviation> Deviations)
{
    /// <summary>How many instalments the head agrees to; none where the price is paid at once.</summary>
    public int Instalments { get; init; }

    /// <summary>Whether the request comes through the gateway.</summary>
    public bool ThroughGateway { get; init; }

    /// <summary>Whether the applicant forgets the paper on which the dwelling is lived in.</summary>
    public bool Incomplete { get; init; }

    /// <summary>None where it is free of charge.</summary>
    public Money? Price => Track.Kind is TrackKind.FreeOfCharge ? null : SampleActs.Price;

    public RequestPackage Request(ProviderCode provider, Iin applicant, Digest lease, Digest proof, Random random)
    {
        var package = SampleActs.Request(
            SamplePeople.RequestId(random), provider, applicant, SamplePeople.Dwelling(random), Stock, Track, lease, Price is null ? proof : null);
        return Incomplete ? package with { Documents = [] } : package;
    }

    /// <param name="waiting">The document that waits to be signed or issued, where one does.</param>
    /// <param name="paper">An uploaded one, where the act needs one.</param>
    public object Content(Act act, string executor, Digest? waiting, Document paper, LocalDate today) =>
        SampleActs.Of(act, new(Stock, Price, StaffId.Parse(executor), waiting ?? default, paper, today));

    /// <param name="number">Of the case, which makes the reference one of its own.</param>
    /// <param name="part">Which part of the price, from 1.</param>
    public RecordPayment Payment(CaseNumber number, int part, LocalDate today) => SampleActs.Payment(
        $"{number}/{part}", today, Domain.Payments.Instalments.Monthly(SampleActs.Price, Math.Max(1, Instalments), today)[part - 1].Amount);

    private static readonly Track AtResidualValue = new(TrackKind.ResidualValue);
    private static readonly Track FreeOfCharge = new(TrackKind.FreeOfCharge, Ground.Parse("war-veteran"));
    private static readonly FreeText Reason = FreeText.Parse("Для примера");

    public static readonly IReadOnlyList<Scenario> All =
    [
        new("A communal dwelling, paid", Stock.Communal, AtResidualValue, 16),
        new("A communal dwelling, paid by instalments", Stock.Communal, AtResidualValue, 19) { Instalments = 3 },
        new("A communal dwelling, free of charge", Stock.Communal, FreeOfCharge, 15),
        new("A dwelling of a state enterprise, through stage 2", Stock.StateEnterprise, AtResidualValue, 23) { ThroughGateway = true },
        new("Refused for an incomplete package", Stock.Communal, AtResidualValue, 2,
            new Deviation(1, 1, Role.Executor, Act.Refusal, _ => new Refuse([Ground.Parse("documents-incomplete")], Reason)))
        { Incomplete = true },
        new("Refused by the commission", Stock.Communal, AtResidualValue, 8,
            new(1, 4, Role.Commission, Act.CommissionConclusion, today => SampleActs.Conclusion(Finding.Refuse, today, "owns-other-dwelling")),
            new(1, 5, Role.Executor, Act.DecisionDraft,
                _ => new DraftDecision(DecisionKind.ReasonedRefusal, Reason, [Ground.Parse("owns-other-dwelling")]))),
        new("A draft returned once", Stock.Communal, AtResidualValue, 17,
            new Deviation(1, 6, Role.Head, Act.Return, _ => new ReturnDraft(Reason, 5))),
        new("Withdrawn", Stock.Communal, AtResidualValue, 4,
            new Deviation(1, 3, Role.Applicant, Act.Withdrawal, _ => new Withdraw(Reason))),
        new("Discontinued", Stock.Communal, AtResidualValue, 12,
            new Deviation(
                3, 3, Role.Head, Act.Discontinuance, _ => new Discontinue(DiscontinuanceGround.CourtAct, ShortText.Parse("Решение суда"), Reason))),
    ];
}

/// <summary>What happens, once, in place of the usual when the case comes to a step.</summary>
/// <param name="Content">By the day of the act.</param>
internal sealed record Deviation(int Stage, int Step, Role Role, Act Act, Func<LocalDate, object> Content);
