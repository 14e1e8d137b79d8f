using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Contracts;

internal static class ReadingEligibility
{
    public static async Task<Reply> Eligibility(this CaseDriver theCase, Role role = Role.Executor, string query = "", int status = 200) =>
        (await theCase.As(role).Ask($"{theCase.Path}/eligibility{query}")).Is(status);
}
