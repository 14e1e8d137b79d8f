using Privatization.Api.Accounts;
using Privatization.Api.Applicants;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Cases.Clocks;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Supervision;
using Privatization.Api.Supervision.Sla;

namespace Privatization.Api.Cases;

using static Problems;
using static ProblemSets;

/// <summary>What is described of every endpoint that is not an act.</summary>
public static class Operations
{
    public static Operation Submission { get; } = new(
        "submitRequest", Tags.Portal, "Submit a request",
        "Reg. §10: the applicant submits the request with its documents, which were uploaded before, signed with the EDS. It starts the case, at stage 1, step 1. "
        + "Where condition 2 is not met the refusal is recorded too (process 4). "
        + "Without an Idempotency-Key the requestId serves as one: the same request sent twice is one request.",
        [
            .. OfBody, Forbidden, UnknownDocument, UploadProblems.ContentAltered, KeyReused, Of(Objections.AnotherApplicant),
            Of(Objections.RegulationNotInForce), Of(Objections.AlreadyApplied),
            Of(Objections.FreeNeedsGround), Of(Objections.UnknownGround), Of(Objections.Unsigned), .. SignatureProblems.All,
        ])
    {
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(RequestPackage), Examples.Signed(Examples.Request)),
        Answers = ActOperations.Answers,
    };

    public static Operation ConsentsToSign { get; } = new(
        "prepareConsents", Tags.Portal, "Prepare the consents of the family",
        "For each adult member of the package's family the bytes to be signed with the member's own EDS. The CMS (DER, detached or attached) is uploaded, and the "
        + "package names it as the member's consent, of kind signed. The bytes hold for this requestId, provider and dwelling alone.",
        [.. OfBody, Forbidden])
    {
        Takes = ["ValidateOnly"],
        Body = new(typeof(RequestPackage), Examples.Request),
        Answers = [new(200, typeof(ConsentsToSign), "The bytes for each; nothing is recorded.")],
    };

    public static Operation PrepareRequest { get; } = new(
        "prepareRequest", Tags.Portal, "Submit a request: the bytes to sign",
        "Reg. §10, process 3: the canonical bytes of the request. A detached CMS over them, made with the applicant's EDS, in base64, is the signature of the request.",
        [
            .. OfBody, Forbidden, UnknownDocument, Of(Objections.AnotherApplicant), Of(Objections.RegulationNotInForce),
            Of(Objections.AlreadyApplied), Of(Objections.FreeNeedsGround), Of(Objections.UnknownGround),
        ])
    {
        Body = new(typeof(RequestPackage), Examples.Request),
        Answers = [new(200, typeof(BytesToSign), "The bytes to sign.")],
    };

    public static Operation Upload { get; } = new(
        "uploadDocument", Tags.Portal, "Upload a document",
        $"The bytes of a paper, at most {UploadSettings.UsualMaxBytes / 1024 / 1024} MB unless the deployment says otherwise, as the body or as the one file of a form. "
        + "What it is, is told by its content: PDF, JPEG, PNG, TIFF, XML without a DTD, or a CMS signature (p7s). Packages and acts name it by its SHA-256. "
        + "Only the uploader can read it until a case holds it; what no case comes to hold is forgotten after some weeks.",
        [
            .. Signed, MalformedBody, MalformedHeader, MalformedQuery, UploadProblems.NotOneFile, UploadProblems.TooSlow, TooLarge, UnsupportedMediaType,
            UploadProblems.UnsupportedDocument, UploadProblems.DocumentTypeDiffers, InvalidContent, KeyReused,
        ])
    {
        Takes = ["IdempotencyKey"],
        Body = new(null, Examples.File, [.. DocumentType.All.Select(type => type.MediaType), "application/octet-stream", "multipart/form-data"]),
        Answers = [new(201, typeof(UploadedBlob), "The document is kept.", "Location")],
    };

    public static Operation Download { get; } = new(
        "readDocument", Tags.Portal, "Read a document",
        "The bytes as they were uploaded, or the canonical JSON of what an act said: for the uploader, and for those who may see the case that holds it. "
        + "Of a case whose person was erased they are gone.",
        [.. Signed, UnknownBlob, UploadProblems.ContentErased, UploadProblems.ContentAltered])
    { Answers = [new(200, null, "The bytes, in the media type that the content is of.")] };

    public static Operation Applications { get; } = new(
        "listApplications", Tags.Reading, "List applications",
        "The applications that the caller may see, the newest first, each with one sentence that says where it stands. "
        + "A list follows the cases with a short delay; after waits for a write.",
        OfList)
    {
        Takes =
        [
            "Provider", "Stage", "Step", "RoleInTurn", "State", "Due", "SubmittedFrom", "SubmittedTo", "EndedFrom", "EndedTo", "Sort", .. Paging,
        ],
        Answers = [new(200, typeof(Page<ApplicationListItem>), "One page.", "Link")],
    };

    public static Operation Search { get; } = new(
        "searchApplications", Tags.Reading, "Search applications",
        "By what people come with: IIN, surname (from two letters on, in Kazakh or Russian letters), number of the contract, cadastral number or RKA of the dwelling; "
        + "all that is said must be so of the case. Items as of the list of applications, of the cases that the caller may see. The next page is asked with the same body. "
        + "Done by: executor, head, commission, akimat, supervisor, compliance.",
        [.. OfList, Forbidden, MalformedBody, InvalidContent, TooLarge, UnsupportedMediaType])
    {
        Takes = Paging,
        Body = new(typeof(SearchApplications), new SearchApplications(Surname: NameBeginning.Parse("Ахметова"), FirstName: NameBeginning.Parse("Әсел"))),
        Answers = [new(200, typeof(Page<ApplicationListItem>), "One page.", "Link")],
    };

    public static Operation Application { get; } = new(
        "readApplication", Tags.Reading, "Read an application",
        "Where the case stands, exactly, now or in the past, and what the caller may do. Its ETag is what an act names in If-Match.",
        OfContents)
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseReading), "The case.", "ETag")] };

    public static Operation Timeline { get; } = new(
        "readTimeline", Tags.Reading, "Read the timeline of an application",
        "Every fact of the case in order: what, when, by whom, at which step, on which paragraph. Applicants see what is theirs to see.",
        OfCase)
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseTimeline), "The facts.", "ETag")] };

    public static Operation Clocks { get; } = new(
        "readClocks", Tags.Reading, "Read the clocks of an application",
        "Every clock of the case with its explanation: rule, term, start, end, days skipped and why, moves by later decrees, result, and one sentence that tells it all.",
        OfCase)
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseClocks), "The clocks.", "ETag")] };

    public static Operation Eligibility { get; } = new(
        "readEligibility", Tags.Reading, "Read what speaks for and against an application",
        "What the rules of the housing law say, each with its article, and what is not known yet: by what the applicant declared, what the executor checked, and what other "
        + "cases there are for the dwelling or of the applicant. Advice to those who decide. For applicants from the issue of the result of stage 1.",
        [.. OfContents, Forbidden])
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseEligibility), "What the rules say.", "ETag")] };

    public static Operation Diff { get; } = new(
        "compareVersions", Tags.Reading, "Compare two versions of an application",
        "What changed between two versions or two instants, and the facts between them. For supervisors and compliance officers.",
        [.. OfCase, Forbidden])
    { Takes = ["From", "To"], Answers = [new(200, typeof(CaseDiff), "The changes.")] };

    public static Operation Work { get; } = new(
        "listWork", Tags.Officials, "List what waits for me",
        "What waits for the caller's role at the provider, the most urgent first: by due instant, then by slack; what has no term comes last. An executor sees what is assigned to him or to nobody.",
        [.. OfList, Forbidden])
    { Takes = Paging, Answers = [new(200, typeof(Page<WorkListItem>), "One page.", "Link")] };

    public static Operation SlaBoard { get; } = new(
        "readSlaBoard", Tags.Sla, "Read the board of terms",
        "How many clocks of steps and of stages are on time, at risk, overdue, and how many were met or missed in the period, by provider, stage, step and "
        + "role; what came in and went out. Every number leads to its cases: follow cases, with &status= for one number.",
        [.. OfList, Forbidden])
    { Takes = OfClocks, Answers = [new(200, typeof(Board), "The board.")] };

    public static Operation SlaSteps { get; } = new(
        "readSlaSteps", Tags.Sla, "Read how long the steps take",
        "For each step and stage of the act: how much of its term was used (median, p90, p99) where it was done in the period, and the slack of what runs. "
        + "The axis changes the verdicts met and missed; used time is as recorded.",
        [.. OfList, Forbidden])
    { Takes = OfClocks, Answers = [new(200, typeof(StepFigures), "The figures.")] };

    public static Operation SlaClocks { get; } = new(
        "listSlaClocks", Tags.Sla, "List clocks",
        "The clocks that a number of the board counts: those that ran at the instant, and those that stopped in the period, the first due first.",
        [.. OfList, Forbidden])
    { Takes = [.. OfClocks, "ClockStatus", "Limit", "Cursor"], Answers = [new(200, typeof(Page<ClockItem>), "One page.", "Link")] };

    public static Operation Staff { get; } = new(
        "listStaff", Tags.Officials, "List the executors of a provider",
        "Who serves as executor at the head's provider today: those to whom cases can be given.",
        [.. Signed, MalformedQuery, Forbidden])
    { Answers = [new(200, typeof(StaffOfProvider), "The executors, by id.")] };

    public static Operation Assignments { get; } = new(
        "assignCases", Tags.Officials, "Give many cases to another executor",
        $"As when somebody leaves: at most {Acts.Assignments.MaxCases} cases, each an act of its own with its own version, an outcome for each.",
        [.. OfBody, Forbidden])
    {
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(AssignMany), Examples.Assignments),
        Answers = [new(200, typeof(AssignmentOutcomes), "The outcome of each case, in the order asked.")],
    };

    public static Operation Notices { get; } = new(
        "listNotices", Tags.Officials, "List the notices of terms",
        "What heads and supervisors were warned of, the newest first: terms of which three quarters are used, and terms that ran out. "
        + "Those whose step it is see the same notices in their work.",
        [.. OfList, Forbidden])
    { Takes = Paging, Answers = [new(200, typeof(NoticeList), "A page of the notices.")] };

    public static Operation SandboxClock { get; } = new(
        "readSandboxClock", Tags.Sandbox, "Read the clock of the sandbox", "What time it is by the clock that drives the procedure.",
        [.. Signed, MalformedQuery])
    { Answers = [new(200, typeof(SandboxTime), "The time.")] };

    public static Operation MoveSandboxClock { get; } = new(
        "moveSandboxClock", Tags.Sandbox, "Move the clock of the sandbox",
        "To an instant, or forward by a period; never back. Every instance goes by the new time from its next request on, and what ran out meanwhile is looked for at once.",
        [.. OfBody, Forbidden, ClockGoesBack, NoSuchMove])
    {
        Takes = ["ValidateOnly"],
        Body = new(typeof(MoveClock), new MoveClock(Forward: NodaTime.Period.FromDays(3))),
        Answers = [new(200, typeof(SandboxTime), "The time now.")],
    };

    public static Operation Regulations { get; } = new(
        "listRegulations", Tags.Rules, "List the versions of the regulation",
        "The versions the service knows, when each is in force, and the providers.",
        Internal)
    { IsOpen = true, Answers = [new(200, typeof(RegulationList), "The versions.")] };

    public static Operation Regulation { get; } = new(
        "readRegulation", Tags.Rules, "Read a version of the regulation",
        "The procedure as data: stages, steps, who acts, in which form, within what term; the documents of point 9 of the Standard and the lists of grounds, each entry "
        + "dated, with its legal basis and how sure it is.",
        NotFound, Internal)
    { IsOpen = true, Answers = [new(200, typeof(RegulationText), "The procedure.")] };

    private static IReadOnlyList<string> OfClocks =>
        ["AsOf", "After", "AllowStale", "Axis", "PeriodFrom", "PeriodTo", "Provider", "ClockKind", "Stage", "Step", "RoleOfStep"];

    public static Operation Calendar { get; } = new(
        "readCalendar", Tags.Rules, "Read the calendar of a year",
        "The calendar by which terms are counted, for all or for one provider, now or at a past instant: days off with reasons, worked weekends, and what it rests on. "
        + "A year whose calendar is not published yet says so.",
        UnknownYear, MalformedQuery, Internal, StoreUnavailable)
    { IsOpen = true, Takes = ["Provider", "AsOf"], Answers = [new(200, typeof(YearOfCalendar), "The year.")] };

    public static Operation Amendment { get; } = new(
        "amendCalendar", Tags.Rules, "Record a decree on the calendar",
        "A decree that came late: which days are off, which are worked. From now on terms are counted by it; running clocks follow in batches, never into the past; "
        + "what was judged keeps its verdict. Done by: operator.",
        [
            .. OfBody, Forbidden, KeyReused, Of(Objections.YearNotPublished), Of(Objections.DecreeNotMadeYet), Of(Objections.NothingAmended), Of(Objections.DayOutsideYear),
            Of(Objections.DayNamedTwice), Of(Objections.DayAlreadyAmended), Of(Objections.AlreadyDayOff), Of(Objections.AlreadyWorked),
        ])
    {
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(AmendCalendar), Examples.Decree),
        Answers =
        [
            new(202, typeof(AmendmentStatus), "Recorded: the new version of the calendar holds; Location tells how far running clocks have followed.", "Location"),
            new(200, typeof(AmendmentStatus), "Only tried: nothing was recorded."),
        ],
    };

    public static Operation AmendmentProgress { get; } = new(
        "readAmendment", Tags.Rules, "Read how far a decree has been carried",
        "The decree, and how many cases have been checked and terms moved. For operators, supervisors and compliance officers.",
        [.. Signed, MalformedQuery, Forbidden, NotFound])
    { Answers = [new(200, typeof(AmendmentStatus), "The decree and its progress.")] };

    private static IReadOnlyList<string> Paging => ["AsOf", "After", "AllowStale", "Limit", "Cursor"];
}
