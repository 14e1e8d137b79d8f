using Privatization.Api.Http.Paths;
namespace Privatization.Api.Http.ProblemDetails;

/// <summary>An act of the caller's role on a case: possible now, or why not.</summary>
/// <param name="Signed">Whether it bears the EDS: <c>…/_prepare</c> gives the bytes to sign.</param>
/// <param name="Objection">The code of the objection the act would meet; null where it may be done now.</param>
internal sealed record AllowedAction(Act Act, string Path, bool Signed, string? Objection)
{
    /// <param name="official">Null where an official's caller is not in the staff register.</param>
    public static IReadOnlyList<AllowedAction> Of(Guid id, Application application, Official? official) => official is null
        ? []
        : [.. Enum.GetValues<Act>()
            .Where(act => application.Procedure.RolesOf(act).Contains(official.Role))
            .Select(
                act => new AllowedAction(act, ApiPaths.Act(id, act), act.IsSigned(),
                    Turn.Check(act, application, official)?.Code))];
}
