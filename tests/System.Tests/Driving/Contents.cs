using System.Text.Json;
using NodaTime;
using Privatization.Domain.Samples;
using Privatization.Storage.Text;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Driving;

/// <summary>What each act carries when all goes the usual way: the required members and no other.</summary>
/// <param name="Executor">Whom the head names.</param>
/// <param name="Document">The draft that waits to be signed or issued.</param>
/// <param name="Paper">One uploaded by the one who acts.</param>
/// <param name="Since">The day on which the step opened, by the clock of the case.</param>
public sealed record Contents(string Executor, string Document, string Paper, string Stock = "communal", string? Price = "1200000.00",
    bool IsCertified = false, LocalDate? Since = null)
{
    public object Of(Act act) => act switch
    {
        Act.CommissionConclusion => new { Finding = "privatize", Text = "За", Protocol = Protocol(Since ?? Driving.Today.Day) },
        Act.ValueCalculation => Price is null
            ? new { Certificate = new { Sum = "0.00" }, HandOverDocuments = Array.Empty<object>() }
            : new { Certificate = new { Sum = Price }, HandOverDocuments = Array.Empty<object>(), Valuation },
        Act.ContractDraft when IsCertified && Price is not null => new { Terms = "thirty-days", Price },
        Act.Payments => new { Reference = $"П-{Document[..20]}", Date = Driving.Today.Iso, Amount = Price ?? "1200000.00" },
        _ => JsonSerializer.SerializeToNode(SampleActs.Of(act, Sample), Json.Wire)!,
    };

    private SampleCase Sample => new(
        EnumCodes.Parse<Stock>(Stock)!.Value, Price is null ? null : Money.Parse(Price), StaffId.Parse(Executor), Digest.Parse(Document),
        new(DocumentKind.Parse("paper"), Paper is "" ? default : Digest.Parse(Paper), ShortText.Parse("Құжат")), Driving.Today.Day);

    public static readonly object Valuation = JsonSerializer.SerializeToNode(SampleActs.Valuation, Json.Wire)!;

    /// <param name="finding">What the sitting carried, by two votes to one.</param>
    public static object Protocol(LocalDate day, string finding = "privatize")
    {
        var (most, one) = finding == "privatize" ? ("for", "against") : ("against", "for");
        return new
        {
            Number = "5",
            Date = $"{day:uuuu-MM-dd}",
            Chair = Canaries.Member,
            Members = new[] { (Canaries.Member, most), ("Ким", one), ("Вебер", most) }.Select(it => new { Name = it.Item1, Vote = it.Item2 }),
        };
    }

    /// <summary>The role that does the act on the usual way; for returns, the commission.</summary>
    public static Role RoleOf(Act act) => act switch
    {
        Act.HeadResolution or Act.DecisionSignature or Act.TransferSignature or Act.ContractSignature or Act.Assignment or Act.Discontinuance
            or Act.Instalments or Act.Corrections => Role.Head,
        Act.CommissionConclusion or Act.Return => Role.Commission,
        Act.AkimatResolution => Role.Akimat,
        Act.ContractCountersignature or Act.Withdrawal => Role.Applicant,
        _ => Role.Executor,
    };
}
