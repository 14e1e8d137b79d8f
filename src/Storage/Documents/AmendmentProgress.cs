using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>How far a decree on the calendar has been carried to the clocks that ran when it was recorded.</summary>
/// <param name="Serial">Of the amendment.</param>
/// <param name="Last">The last case looked at; cases are taken in the order of their ids.</param>
/// <param name="Saves">The revision: of two who carry the same decree on, one goes on and the other stops.</param>
[DocumentAlias("amendmentprogress")]
public sealed record AmendmentProgress(int Serial, Guid Last, int CasesChecked, int TermsMoved, Instant? FinishedAt, int Saves)
{
    public static AmendmentProgress Of(CalendarAmendment amendment) => new(amendment.Serial, Guid.Empty, 0, 0, null, 1);

    public AmendmentProgress With(Guid application, int moved) =>
        this with { Last = application, CasesChecked = CasesChecked + 1, TermsMoved = TermsMoved + moved };

    public AmendmentProgress Saved() => this with { Saves = Saves + 1 };
}
