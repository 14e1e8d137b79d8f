using Marten;
using NodaTime;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Payments;

/// <summary>The value of a dwelling as it was calculated, line by line, so that it can be redone by hand.</summary>
/// <param name="Version">Of the fact that it is of.</param>
/// <param name="Sum">The value, rounded.</param>
/// <param name="Correction">Where the fact stands corrected.</param>
internal sealed record CaseValuation(
    Guid Id, CaseNumber Number, long Version, Instant At, PolicyVersion Policy, Sentence PolicyName, ShortText LegalBasis, Confidence Confidence,
    IEnumerable<ValuedInput> Inputs, IEnumerable<ValuedLine> Lines, Rounding Rounding, Money Sum, string Currency, FactCorrection? Correction);

internal sealed record ValuedInput(ValueName Name, Sentence Text, ShortText Unit, ShortText Source, Quantity Value);

/// <param name="Formula">In words.</param>
/// <param name="Calculation">The same in numbers.</param>
/// <param name="Result">Exact: only the sum is rounded.</param>
internal sealed record ValuedLine(ValueName Name, Sentence Text, Sentence Formula, string Calculation, string Result);

internal static class ValuationPage
{
    public static void MapValuation(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{id:guid}/valuation", Read).Describe(PaymentOperations.Valuation);

    private static async Task<IResult> Read(
        Guid id, HttpContext http, CaseHistories files, FactCorrections corrections, IDocumentStore store, IClock clock)
    {
        if (HistoryPoint.From(http.Request.Query, clock).IsProblem(out var problem, out var cut)) return problem;
        if ((await files.Load(id, http.Caller(), cut, http.RequestAborted)).IsProblem(out problem, out var file)) return problem;
        if (Last(file, http.Caller()) is not var (version, fact, valuation)) return PaymentProblems.NotValued;
        await using var session = store.QuerySession(Tenants.Oblast);
        var policy = (await session.ValuationPolicies(http.RequestAborted)).Find(valuation.Policy)!;
        http.Response.Headers.ETag = IfMatch.ETag(file.Application.LastAct);
        return Results.Json(
            new CaseValuation(
                id, file.Application.Number, version, fact.At, policy.Version, policy.Name, policy.LegalBasis, policy.Confidence,
                policy.Inputs.Select(input => new ValuedInput(input.Name, input.Text, input.Unit, input.Source, valuation.Inputs[input.Name])),
                Calculation.Of(policy, valuation.Inputs).Lines.Select(line => Show(line, policy)), policy.Rounding, valuation.Result, "KZT",
                (await corrections.Of(file, http.Caller(), http.RequestAborted)).FirstOrDefault(it => it.Corrects == version)),
            Json.Wire);
    }

    private static (long Version, ApplicationEvent Fact, Valuation Valuation)? Last(CaseHistory file, Caller caller) => file.Facts
        .Select(e => (e.Version, Fact: e.Fact()))
        .Where(it => !caller.IsApplicant || ApplicantVisibility.ShowsToApplicant(it.Fact, file.Today))
        .Select(it => ValuationOf(it.Fact) is { } valuation ? (it.Version, it.Fact, valuation) : ((long, ApplicationEvent, Valuation)?)null)
        .LastOrDefault(it => it is not null);

    private static Valuation? ValuationOf(ApplicationEvent fact) => fact switch
    {
        ValueCalculated it => it.Valuation,
        ContractDrafted it => it.Valuation,
        _ => null,
    };

    private static ValuedLine Show(CalculatedLine line, ValuationPolicy policy) => new(
        line.Line.Name, line.Line.Text, FormulaInWords.Of(line.Line, policy),
        FormulaInWords.Signs(line.Line.Operation, Quantity.Exactly(line.Left), Quantity.Exactly(line.Right)), Quantity.Exactly(line.Result));
}
