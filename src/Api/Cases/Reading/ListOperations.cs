using Privatization.Api.Http.OpenApi;
using static Privatization.Api.Http.OpenApi.ProblemSets;
using static Privatization.Api.Http.ProblemDetails.Problems;

namespace Privatization.Api.Cases.Reading;

/// <summary>What is described of lists of cases, of work and of staff.</summary>
internal static class ListOperations
{
    public static Operation Applications { get; } = new(
        "listApplications", Tags.Reading, "List applications",
        "The applications that the caller may see, the newest first, each with one sentence that says where it stands. "
        + "A list follows the cases with a short delay; after waits for a write.",
        OfList)
    {
        Takes =
        [
            "Provider", "Stage", "Step", "RoleInTurn", "State", "Due", "Accepted", "SubmittedFrom", "SubmittedTo", "EndedFrom", "EndedTo", "Sort",
            .. Parameters.OfPage,
        ],
        Answers = [new(200, typeof(Page<ApplicationListItem>), "One page.", "Link")],
    };

    public static Operation Search { get; } = new(
        "searchApplications", Tags.Reading, "Search applications",
        "By what people come with: IIN, surname (from two letters on, in Kazakh or Russian letters), number of the contract, cadastral number or "
        + "RKA of the dwelling; all that is said must be so of the case. Items as of the list of applications, of the cases that the caller may "
        + "see. The next page is asked with the same body.",
        [.. OfList, MalformedBody, InvalidContent, TooLarge, UnsupportedMediaType])
    {
        Roles = [Role.Executor, Role.Head, Role.Commission, Role.Akimat, Role.Supervisor, Role.Compliance],
        Takes = Parameters.OfPage,
        Body = new(typeof(SearchApplications),
            new SearchApplications(Surname: NameBeginning.Parse("Ахметова"), FirstName: NameBeginning.Parse("Әсел"))),
        Answers = [new(200, typeof(Page<ApplicationListItem>), "One page.", "Link")],
    };

    public static Operation Work { get; } = new(
        "listWork", Tags.Officials, "List what waits for me",
        "What waits for the caller's role at the provider, the most urgent first: by due instant; what has no term comes last. An executor "
        + "sees what is assigned to nobody, to him, or to one whom he substitutes that day.",
        [.. OfList])
    {
        Roles = [Role.Executor, Role.Head, Role.Commission, Role.Akimat],
        Takes = Parameters.OfPage,
        Answers = [new(200, typeof(Page<WorkListItem>), "One page.", "Link")]
    };

    public static Operation Staff { get; } = new(
        "listStaff", Tags.Officials, "List the executors of a provider",
        "Who serves as executor at the head's provider today: those to whom cases can be given.",
        [.. Signed])
    { Roles = [Role.Head], Answers = [new(200, typeof(StaffOfProvider), "The executors, by id.")] };

    public static Operation Notices { get; } = new(
        "listNotices", Tags.Officials, "List the notices of terms",
        "What heads and supervisors were warned of, the newest first: terms of which three quarters are used, and terms that ran out. "
        + "Those whose step it is see the same notices in their work.",
        [.. OfList])
    {
        Roles = [Role.Head, Role.Supervisor, Role.Compliance],
        Takes = Parameters.OfPage,
        Answers = [new(200, typeof(NoticeList), "A page of the notices.")]
    };
}
