using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Http.OpenApi;

using static Problems;

/// <summary>The problems that operations have in common.</summary>
internal static class ProblemSets
{
    /// <summary>Of every call with a token.</summary>
    public static IReadOnlyList<Problem> Signed { get; } =
        [Unauthorized, NoRole, Problems.IinNotProven, Of(Objections.NotOnStaff), TooManyRequests, Internal, StoreUnavailable];

    /// <summary>Of every body that is read as JSON.</summary>
    public static IReadOnlyList<Problem> OfBody { get; } =
        [.. Signed, MalformedBody, MalformedHeader, TooLarge, UnsupportedMediaType, InvalidContent];

    /// <summary>Of every read of one case.</summary>
    public static IReadOnlyList<Problem> OfCase { get; } =
        [.. Signed, RecordUnreadable, NewerRecord, UnknownApplication, NoSuchVersion];

    /// <summary>Of every read of one case that reads contents too.</summary>
    public static IReadOnlyList<Problem> OfContents { get; } = [.. OfCase, Problems.ContentAltered];

    /// <summary>Of every list that can be waited for.</summary>
    public static IReadOnlyList<Problem> OfList { get; } = [.. Signed, UnknownApplication, ViewBehind];

    /// <summary>Of every act, whoever does it.</summary>
    public static IReadOnlyList<Problem> OfAct { get; } =
        [
            .. OfBody, RecordUnreadable, NewerRecord, Problems.ContentAltered, UnknownApplication, StaleVersion, KeyReused, IfMatchRequired,
            Of(Objections.WrongRole), Of(Objections.CaseEnded), Of(Objections.OutOfTurn),
        ];
}
