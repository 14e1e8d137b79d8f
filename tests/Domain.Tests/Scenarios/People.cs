namespace Privatization.Domain.Tests.Scenarios;

public static class People
{
    /// <summary>The one who accepts the documents, and so has the case.</summary>
    public static readonly Official Executor = new(StaffId.Parse("executor-1"), Role.Executor);

    public static readonly Official Colleague = new(StaffId.Parse("executor-2"), Role.Executor);
    public static readonly Official Substitute = new(StaffId.Parse("executor-3"), Role.Executor, Executor.Id);
    public static readonly Official Head = new(StaffId.Parse("head-1"), Role.Head);
    public static readonly Official Commission = new(StaffId.Parse("commission-1"), Role.Commission);
    public static readonly Official Akimat = new(StaffId.Parse("akimat-1"), Role.Akimat);
    public static readonly Official Applicant = new(StaffId.Parse("applicant-1"), Role.Applicant);

    public static Official In(Role role) => role switch
    {
        Role.Executor => Executor,
        Role.Head => Head,
        Role.Commission => Commission,
        Role.Akimat => Akimat,
        Role.Applicant => Applicant,
        _ => new(StaffId.Parse($"{role}-1"), role),
    };

    public static readonly IReadOnlyList<Official> All = [.. Enum.GetValues<Role>().Select(In), Colleague, Substitute];
}
