using Privatization.Api.Http.OpenApi;

namespace Privatization.Api.Supervision.ViewRepair;

using static ProblemSets;

/// <summary>What is described of the views themselves.</summary>
internal static class ViewOperations
{
    public static Operation List { get; } = new(
        "listViews", Tags.Keeping, "Read how the views do",
        "Lists and boards are views of the facts. How far each has come, whether it is behind, and how many cases it set aside as their record "
        + "cannot be read.",
        [.. Signed])
    { Roles = [Role.Operator, Role.Compliance], Answers = [new(200, typeof(ViewList), "The views.")] };

    public static Operation SetAside { get; } = new(
        "listSetAsideCases", Tags.Keeping, "List the cases that views set aside",
        "Each case that a view could not read, since when and at which fact, the newest notice first; those that were read again later stay "
        + "on record with the time. All other cases go on meanwhile, and lists and boards say that they are incomplete. The command views repair "
        + "reads them again.",
        [.. Signed])
    {
        Roles = [Role.Operator, Role.Compliance],
        Takes = ["Limit", "Cursor"],
        Answers = [new(200, typeof(SetAsideList), "A page of the notices.", "Link")]
    };
}
