using Privatization.Storage.Documents;

namespace Privatization.Api.Http.Requests;

/// <summary>Who calls: an official, an applicant, or one of those who look.</summary>
/// <param name="Id">The token's subject: the id of the staff register, or of the account.</param>
/// <param name="Provider">The provider of an official or of a provider's supervisor; null for all of the oblast, and for applicants.</param>
/// <param name="Iin">The applicant's, proven; null for officials, and for an account whose IIN is not.</param>
public sealed record Caller(StaffId Id, Role Role, ProviderCode? Provider, Iin? Iin, WhoMaySee Sees)
{
    public bool IsOfficial => Role is Role.Executor or Role.Head or Role.Commission or Role.Akimat;

    public bool IsApplicant => Role is Role.Applicant;

    /// <summary>As whom the caller stands before the procedure, where the staff register adds nothing.</summary>
    public Official AsOfficial => new(Id, Role);
}

internal static class CallerOfRequest
{
    private static readonly object Key = new();

    /// <summary>The caller of an authorized request.</summary>
    public static Caller Caller(this HttpContext http) => (Caller)http.Items[Key]!;

    public static void SetCaller(this HttpContext http, Caller caller) => http.Items[Key] = caller;
}
