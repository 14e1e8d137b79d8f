using Privatization.Domain.LegalTime;

namespace Privatization.Domain.Regulation;

/// <summary>How the product reads what the act leaves open, where the reading is a value. The others are told in the README.</summary>
public static class Readings
{
    /// <summary>
    /// How long a contract may wait for the applicant's signature, where the deployment says nothing else. The act sets no term: an assumption. It
    /// runs from the issue of the result of stage 3 (<c>CountersignatureAwaited</c>).
    /// </summary>
    public static readonly Term CountersignWithin = Term.CalendarDays(30);
}
