using System.Text.Json;
using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Contents;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>What the rules on eligibility say of a case: advice, and never a refusal.</summary>
/// <param name="LawOn">The day of applying: rules that were not the law then are not asked.</param>
/// <param name="ThroughSequence">The place of the last fact read in the order of the whole store.</param>
/// <param name="Corrections">What stands corrected of the record.</param>
/// <param name="Incomplete">The numbers of other cases that cannot be read at present, as far as the caller may know of them; else absent.</param>
internal sealed record CaseEligibility(
    Guid Id, CaseNumber Number, Instant? AsOf, LocalDate LawOn, long ThroughSequence, string RegulationVersion,
    IEnumerable<RuleFinding> For, IEnumerable<RuleFinding> Against, IEnumerable<RuleFinding> Unknown, IReadOnlyList<OtherCaseSeen> OtherCases,
    IReadOnlyList<string>? Incomplete, IReadOnlyList<FactCorrection> Corrections);

/// <param name="Text">What holds, or does not.</param>
/// <param name="Holds">Absent where it is not known.</param>
/// <param name="ValidFrom">First day of the wording.</param>
/// <param name="ValidTo">First day on which it is no longer the law; absent while it is.</param>
/// <param name="Asks">What decides it: members of what is declared and found.</param>
/// <param name="Inputs">What was said of these, whether it stands or not: the last word does.</param>
internal sealed record RuleFinding(
    string Code, Sentence LegalBasis, Sentence Text, bool? Holds, Confidence Confidence, LocalDate ValidFrom, LocalDate? ValidTo,
    IEnumerable<string> Asks, IReadOnlyList<Input> Inputs)
{
    public static RuleFinding Of(EligibilityFinding finding) => new(
        finding.Rule.Code, finding.Rule.LegalBasis, finding.Rule.Text, finding.Holds, finding.Rule.Confidence, finding.Rule.ValidFrom,
        finding.Rule.ValidTo, finding.Rule.Asks.Select(JsonNamingPolicy.CamelCase.ConvertName), finding.Inputs);
}

/// <summary>Another case for the dwelling, or one by which the applicant has used the right.</summary>
/// <param name="Application">The case, for those who may know of it; absent for others, as is its state.</param>
internal sealed record OtherCaseSeen(bool SameDwelling, bool SameApplicant, bool Concluded, State? State, string? Application);

internal static class EligibilityPages
{
    public static void MapEligibility(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{id:guid}/eligibility", Read).Describe(CaseOperations.Eligibility);

    private static async Task<IResult> Read(
        Guid id, HttpContext http, CaseHistories files, OtherCases otherCases, CaseDirectory directory, FactCorrections corrections,
        NpgsqlDataSource database, IClock clock)
    {
        if (HistoryPoint.From(http.Request.Query, clock).IsProblem(out var problem, out var cut)) return problem;
        if ((await files.Load(id, http.Caller(), cut, http.RequestAborted)).IsProblem(out problem, out var file)) return problem;
        if (http.Caller().IsApplicant && !ApplicantVisibility.ShowsEligibility(file.Today)) return Problems.Forbidden;
        var (others, unreadable) = await otherCases.Of(file, cut, http.RequestAborted);
        var findings = EligibilityRules.Of(file.Application, await Said(file, database, http.RequestAborted), others)
            .ToLookup(it => it.Speaks, RuleFinding.Of);
        var seen = new List<OtherCaseSeen>();
        foreach (var other in others)
        {
            var known = await directory.Find(other.Id, http.Caller(), http.RequestAborted) is not null;
            seen.Add(
                new(other.SameDwelling, other.SameApplicant, other.IsConcluded, known ? other.State : null,
                    known ? ApiPaths.Application(other.Id) : null));
        }
        http.Response.Headers.ETag = IfMatch.ETag(file.Application.LastAct);
        return Results.Json(
            new CaseEligibility(
                id, file.Application.Number, cut.AsOf, Kazakhstan.DayOf(file.Application.Submitted), file.ThroughSequence,
                file.Application.Regulation, findings[Speaks.For], findings[Speaks.Against], findings[Speaks.Unknown], seen,
                unreadable is [] ? null : await directory.Numbers(unreadable, http.Caller(), http.RequestAborted),
                await corrections.Of(file, http.Caller(), http.RequestAborted)),
            Json.Wire);
    }

    /// <summary>What the contents hold of it; of erased ones nothing.</summary>
    private static async Task<Statements> Said(CaseHistory file, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var referral = file.Facts.Select(e => e.Data).OfType<DocumentsSentToCommission>().LastOrDefault();
        var package = await Content(file.Application.Request);
        var sent = referral is null ? null : await Content(referral.Content);
        return new(package?.Deserialize<RequestPackage>(Json.Stored)?.Declared,
            sent?.GetProperty("content").Deserialize<SendToCommission>(Json.Stored)?.Checks ?? []);

        async Task<JsonElement?> Content(Digest digest) =>
            await Blobs.Read(database, digest, cancellation) is var (_, bytes) ? JsonElement.Parse(bytes) : null;
    }
}
