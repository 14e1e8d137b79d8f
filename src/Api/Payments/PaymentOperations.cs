using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Payments;

using static Problems;
using static ProblemSets;

/// <summary>What is described of values and payments, beside the acts.</summary>
internal static class PaymentOperations
{
    public static Operation Policies { get; } = new(
        "listValuationPolicies", Tags.Rules, "List the valuation policies",
        "By which the residual value is calculated: inputs with unit and source, the formula line by line, the rounding, and the first day. The one "
        + "that is shipped is an assumption to be confirmed.",
        Internal, StoreUnavailable)
    { MayBeCached = true, IsOpen = true, Answers = [new(200, typeof(ValuationPolicyList), "The policies.")] };

    public static Operation PolicyInstallation { get; } = new(
        "installValuationPolicy", Tags.Rules, "Install a valuation policy",
        "In force from its first day on; what was calculated before stays as it was. A policy is never changed.",
        [.. OfBody, KeyReused, Of(ValuationObjections.PolicyExists), Of(Objections.ImpossibleDay), Of(ValuationObjections.FormulaNotSound)])
    {
        Roles = [Role.Operator],
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(ValuationPolicy), Examples.Policy),
        Answers =
            [new(201, typeof(ValuationPolicy), "Installed.", "Location"), new(200, typeof(ValuationPolicy), "Only tried: nothing was recorded.")],
    };

    public static Operation Import { get; } = new(
        "importPayments", Tags.Officials, "Import a file of payments",
        $"The CSV of the treasury: a header {string.Join(";", TreasuryFile.Header)} (the last may be left out), fields between semicolons or "
        + "commas, UTF-8. The file is kept at once, and carried into the cases in batches; Location tells how far, and what came of each line. Safe "
        + "to repeat: a payment is known by its reference.",
        [.. Signed, PaymentProblems.MalformedFile, TooLarge, PaymentProblems.NotCsv])
    {
        Roles = [Role.Treasury],
        Body = new(null, Examples.TreasuryFile, TreasuryFile.MediaType),
        Answers = [new(202, typeof(ImportStatus), "Received.", "Location")],
    };

    public static Operation ImportProgress { get; } = new(
        "readImport", Tags.Officials, "Read how far a file of payments has come",
        "Counts, and the lines with their outcomes: recorded, reversed, known, or the code of what is against it. What is on record in the end does "
        + "not hang on the order of lines or files: a reversal may come before its payment, and where lines of one reference differ all of them "
        + "become reference-conflict, also those of earlier files, and none counts.",
        [.. Signed, NotFound])
    {
        Roles = [Role.Treasury, Role.Compliance],
        Takes = ["Limit", "Cursor", "Outcome"],
        Answers = [new(200, typeof(ImportStatus), "Progress and one page of lines.", "Link")]
    };

    public static Operation Valuation { get; } = new(
        "readValuation", Tags.Reading, "Read how the value was calculated",
        "The last calculation of the dwelling's value that the caller may see: inputs, formula in words and in numbers, every intermediate result.",
        [.. OfCase, PaymentProblems.NotValued])
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseValuation), "The calculation.", "ETag")] };
}
