using Privatization.Domain.LegalTime;

namespace Privatization.Domain.Regulation;

/// <summary>How the product reads what the act leaves open, where the reading is a value. The others are told in the README.</summary>
public static class Readings
{
    /// <summary>The fewest members whose votes make a protocol. The act is silent on the commission's composition: a policy, not law.</summary>
    public const int CommissionQuorum = 3;

    /// <summary>
    /// How long a contract may wait for the applicant's signature, where the deployment says nothing else. The act sets no term: an assumption. It
    /// runs from the issue of the result of stage 3 (<c>CountersignatureAwaited</c>).
    /// </summary>
    public static readonly Term CountersignWithin = Term.CalendarDays(30);
}
