using NodaTime;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Driving;

/// <summary>What each act carries when all goes the usual way: the required members and no other.</summary>
/// <param name="Executor">Whom the head names.</param>
/// <param name="Document">The draft that waits to be signed or issued.</param>
/// <param name="Paper">One uploaded by the one who acts.</param>
public sealed record Contents(string Executor, string Document, string Paper, string Stock = "communal", string? Price = "1200000.00", bool IsCertified = false)
{
    public object Of(Act act) => act switch
    {
        Act.HeadResolution => new { Text = "Орындауға", Executor },
        Act.CommissionReferral => new { Summary = "Всё на месте", Stock, Documents = Array.Empty<object>() },
        Act.CommissionConclusion => new { Finding = "privatize", Text = "За", Protocol = Protocol },
        Act.DecisionDraft => new { Kind = "decision", Text = "Жекешелендіруге берілсін" },
        Act.DecisionSignature or Act.TransferSignature or Act.ContractSignature or Act.Result or Act.ContractCountersignature => new { Document },
        Act.ValueCalculation => Price is null
            ? new { Certificate = new { Date = "2026-01-15", Sum = "0.00" }, HandOverDocuments = Array.Empty<object>() }
            : new { Certificate = new { Date = "2026-01-15", Sum = Price }, HandOverDocuments = Array.Empty<object>(), Valuation },
        Act.AkimatResolution => new { Number = "77/1", Date = $"{Today:yyyy-MM-dd}", Document = Package.Paper("akimat-resolution", Paper) },
        Act.TransferDraft => new { Documents = TransferChecklist.All[^1].Items.Where(item => item.Required).Select(item => Package.Paper($"{item.Kind}", Paper)) },
        Act.ContractDraft => Price is null ? new { Terms = "free-of-charge" } : IsCertified ? new { Terms = "thirty-days", Price } : new { Terms = "thirty-days", Price, Valuation },
        Act.Refusal => new { Grounds = new[] { "documents-incomplete" }, Text = "Жетіспейді" },
        Act.Return => new { Remarks = "Толықтыру керек", To = 3 },
        Act.Discontinuance => new { Ground = "court-act", LegalBasis = "Решение суда", Text = "Прекратить" },
        Act.Instalments => new { Schedule = Instalments.Monthly(Money.Parse(Price ?? "1200000.00"), 3, Today.PlusMonths(1)).Select(it => new { Due = $"{it.Due:yyyy-MM-dd}", Amount = $"{it.Amount}" }), LegalBasis = "п. 23" },
        Act.Payments => new { Reference = $"П-{Document[..20]}", Date = $"{Today:yyyy-MM-dd}", Amount = Price ?? "1200000.00" },
        Act.Corrections => new { Corrects = 1, Reason = "Қате", LegalBasis = "АППК", Content = "Дұрысы" },
        Act.Assignment => new { Executor, Reason = "Уходит" },
        _ => new { },
    };

    private static LocalDate Today => Kazakhstan.DayOf(SystemClock.Instance.GetCurrentInstant());

    /// <summary>It comes to 1,200,000 tenge.</summary>
    public static readonly object Valuation = new { Policy = "replacement-value-less-wear", Inputs = new Dictionary<string, string> { ["replacement-value"] = "1500000", ["physical-wear"] = "20" } };

    public static readonly object Protocol = new
    {
        Number = "5",
        Chair = Canaries.Member,
        Members = new[] { Canaries.Member, "Ким", "Вебер" }.Select(name => new { Name = name, Vote = "for" }),
    };

    /// <summary>The role that does the act on the usual way; for returns, the commission.</summary>
    public static Role RoleOf(Act act) => act switch
    {
        Act.HeadResolution or Act.DecisionSignature or Act.TransferSignature or Act.ContractSignature or Act.Assignment or Act.Discontinuance or Act.Instalments or Act.Corrections => Role.Head,
        Act.CommissionConclusion or Act.Return => Role.Commission,
        Act.AkimatResolution => Role.Akimat,
        Act.ContractCountersignature or Act.Withdrawal => Role.Applicant,
        _ => Role.Executor,
    };
}
