using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Applicants;

/// <summary>The problems of the personal cabinet.</summary>
internal static class CabinetProblems
{
    public static readonly Problem UnknownMessage = new("unknown-message", 404,
        new("Белгісіз хабарлама", "Неизвестное сообщение", "Unknown message"), new(
        "Жеке кабинетте мұндай хабарлама жоқ.", "В личном кабинете нет такого сообщения.", "There is no such message in the personal cabinet."));

    public static IReadOnlyList<Problem> All { get; } = [UnknownMessage];
}
