using Marten;
using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Applicants;

/// <summary>Reg. §10, processes 3 to 5: the applicant submits a signed request. It starts the case, or is refused for its EDS.</summary>
public sealed class Requests(
    IDocumentStore store, NpgsqlDataSource database, Regulations regulations, Pseudonyms pseudonyms, Calendars calendars, Condition2 condition2,
    Consents consents, IClock clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/requests", (HttpContext http, Requests requests) => http.Write(request => requests.Submit(request, http.RequestAborted)))
            .Describe(RequestOperations.Submission);
        api.MapPost("/requests/_prepare", (HttpContext http, Requests requests) =>
            http.Write(request => requests.Submit(request, http.RequestAborted), prepares: true)).Describe(RequestOperations.PrepareRequest);
    }

    /// <summary>The one way of a request, from the portal or through the gateway.</summary>
    public async Task<WriteResult> Submit(WriteRequest request, CancellationToken cancellation)
    {
        if (request.As<RequestPackage>().IsProblem(out var faults, out var package)) return faults;
        // The request's own id serves as the key when the client sends no other.
        request = request with { Key = request.Key ?? $"request {package.RequestId}" };
        return await ConcurrencyConflict.Retry(() => SubmitOnce(request, package, request.Caller.Iin!.Value, cancellation));
    }

    private async Task<WriteResult> SubmitOnce(WriteRequest request, RequestPackage package, Iin iin, CancellationToken cancellation)
    {
        var (applicant, dwelling) = (pseudonyms.Of(iin), pseudonyms.Of(package.Dwelling.CadastralNumber));
        var rka = package.Dwelling.Rka is { } code ? pseudonyms.Of(code) : (Pseudonym?)null;
        await using var session = store.LightweightSession(package.Provider.ToString());
        var batch = session.CreateBatchQuery();
        // In this order: whoever sees the case that this request started sees its answer as well.
        var living = batch.Load<LiveCase>(LiveCase.IdOf(applicant, dwelling));
        var answering = batch.Load<IdempotencyRecord>(request.AnswerId!);
        var latest = calendars.Decrees.Latest;
        var newer = batch.Query<CalendarAmendment>().Where(amendment => amendment.Serial > latest).ToList();
        await batch.Execute(cancellation);
        if (await answering is { } before && !request.Prepares) return RequestRefusal.In(before, request) ?? before.Again(request);
        if (await UnknownDocuments.Among(package, request, database, [], cancellation) is { } unknown) return unknown;

        var live = await living;
        var decrees = calendars.Learn(await newer);
        var now = clock.Microsecond();
        var day = Kazakhstan.DayOf(now);
        var content = CanonicalJson.Of(ActContent.WithoutSignature(package), Json.Stored);
        var circumstances = new Circumstances(
            await CaseSerials.Next(database, package.Provider, day.Year, cancellation), applicant, dwelling, live?.Application,
            regulations.GoverningOn(day), [], Rka: rka);
        var context = new DecisionContext(now, Digest.Of(content), calendars.Of(package.Provider));

        // What the procedure objects to is said before anybody is asked about a signature.
        var expected = context with
        {
            Signature = package.Signature is null && !request.Prepares ? SignatureStatus.Missing : SignatureStatus.Pending,
        };
        if (ApplicantSubmitsRequest.Decide(package, iin, circumstances, expected).Objection is { } objection) return Refusal(objection, live);
        if (request.Prepares) return new WriteResult.ToSign(BytesToSign.Of(content));
        if ((await condition2.Check(content, package.Signature!, iin, cancellation)).IsProblem(out var problem, out var check)) return problem;
        if ((await consents.Examine(package, day, cancellation)).IsProblem(out problem, out var examined)) return problem;
        var decision = ApplicantSubmitsRequest.Decide(
            package, iin, circumstances with { Family = examined.Family, NotConfirmed = check.Fault },
            context with { Signature = SignatureStatus.Confirmed(check.Evidence.Digest) });

        var (id, caller, facts) = (Guid.CreateVersion7(), request.Caller, decision.Facts);
        var application = Application.Fold(facts)!;
        var body = Case.Of(id, application, caller, caller.AsOfficial, now);
        var refusal = check.Reason is { } reason ? new RequestRefusal(id, reason) : null;
        if (request.ValidateOnly) return refusal?.Told ?? new WriteResult.Unchanged(body);

        session.Share(decrees);
        session.Events.StartStream<Application>(id, facts);
        session.Stamp(caller.Id.ToString(), caller.Role, "request");
        var fact = Blobs.Fact(id, 1);
        session.StoreBlobs([HeldJson.Of(content, fact), check.Evidence.HeldBy(fact), .. examined.Evidence.Select(evidence => evidence.HeldBy(fact))]);
        session.HoldBlobs(package.Named(), fact);
        session.Insert(
            new CaseEntry(id, package.Provider.ToString(), applicant.ToString(), body.Number.ToString(), dwelling.ToString(), rka?.ToString()));
        if (!application.HasEnded) session.Insert(new LiveCase(LiveCase.IdOf(applicant, dwelling), id));
        var answer = refusal?.Answer(session, request)
            ?? session.Answer(request, StatusCodes.Status201Created, ApiPaths.Application(id), body, body.Version);
        await session.SaveChangesAsync(cancellation);
        return answer;
    }

    private static Problem Refusal(Objection objection, LiveCase? live) => objection.Code == Objections.AlreadyApplied.Code
        ? Problems.Of(objection) with { More = new Dictionary<string, object?> { ["application"] = ApiPaths.Application(live!.Application) } }
        : Problems.Of(objection);
}
