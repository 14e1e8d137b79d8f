using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Supervision.MovedTime;

/// <summary>The problems of the clock that can be moved.</summary>
internal static class SandboxProblems
{
    public static readonly Problem ClockGoesBack = new("clock-goes-back", 422,
        new("Сағат кері жүреді", "Часы идут назад", "Clock goes back"), new(
        "Сынақ ортасының сағаты тек алға жүреді.", "Часы песочницы идут только вперёд.", "The clock of the sandbox only goes forward."));

    public static readonly Problem NoSuchMove = new("no-such-move", 422,
        new("Мұндай жылжыту жоқ", "Такого сдвига нет", "No such move"), new(
        $"to не forward берілуі тиіс, екеуі емес; ең көбі {SandboxTimeRoutes.MaxYearsAhead} жыл алға.",
        $"Задайте to или forward, не оба; не далее {SandboxTimeRoutes.MaxYearsAhead} лет вперёд.",
        $"Give to or forward, not both; at most {SandboxTimeRoutes.MaxYearsAhead} years ahead of real time."));

    public static IReadOnlyList<Problem> All { get; } = [ClockGoesBack, NoSuchMove];
}
