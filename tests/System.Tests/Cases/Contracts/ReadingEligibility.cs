using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Contracts;

internal static class ReadingEligibility
{
    public static async Task<Reply> Eligibility(this CaseDriver it, Role role = Role.Executor, string query = "", int status = 200) =>
        (await it.As(role).Ask($"{it.Path}/eligibility{query}")).Is(status);
}
