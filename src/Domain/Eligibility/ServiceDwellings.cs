using Privatization.Domain.Regulation;
using Privatization.Domain.Values;
using static Privatization.Domain.Eligibility.GivenAs;

namespace Privatization.Domain.Eligibility;

/// <summary>
/// Housing law, art. 98, 98-2, 101, 109: dwellings given in a particular way. A service dwelling, and one equated to it, is privatized on length of
/// service (art. 13(4)-(5)).
/// </summary>
public static class ServiceDwellings
{
    private const int Residence = 5;

    private static readonly Ground Fallen = Ground.Parse("family-of-fallen");

    private static readonly IReadOnlyList<EligibilityRule> OfService =
    [
        OnService("civil-service-equated-dwelling", "101(3)", EquatedToService, ServiceKind.Civil, IsCivil, new(
            "Мемлекеттік қызметте кемінде 10 жыл, не мерзіміне қарамастан (тарату, штат қысқарту, ауру, зейнет, қайтыс болу)",
            "Не менее 10 лет работы либо независимо от срока (ликвидация, сокращение, болезнь, выход на пенсию, смерть)",
            "At least ten years of work, or regardless of their number (liquidation, staff cut, illness, retirement, death)")),
        OnService("cosmonaut-equated-dwelling", "101(3)", EquatedToService, ServiceKind.Cosmonaut, (it, day) => it.Exceeds(15, day.AppliedOn), new(
            "Ғарышкер, 15 жылдан астам қызмет: өтеусіз", "Космонавт, более 15 лет службы: безвозмездно",
            "Cosmonaut, more than fifteen years: free of charge")),
        OnService("uniformed-equated-dwelling", "101(4)", EquatedToService, ServiceKind.Uniformed, (it, day) => it.Reaches(10, day.AppliedOn), new(
            "Әскери немесе арнаулы қызметте кемінде 10 жыл; 20 жылдан өтеусіз", "Не менее 10 лет службы; от 20 лет безвозмездно",
            "At least ten years of service; from twenty free of charge")),
        Rule("fallen-equated-dwelling", "101(4-1)", inquiry => inquiry.Known.GivenAs is EquatedToService
            && inquiry.Known.Categories?.Contains(Fallen) is true, _ => true, new(
                "Қызметте қаза тапқанның отбасы: өтеусіз", "Семья погибшего на службе: безвозмездно",
                "Family of one who died in service: free of charge"),
            nameof(Particulars.GivenAs), nameof(Particulars.Categories)),
        OnService("civil-service-dwelling", "109(2)", ServiceDwelling, ServiceKind.Civil, IsCivil, new(
            "Мемлекеттік мекемеде кемінде 10 жыл, не мерзіміне қарамастан (тарату, штат қысқарту, ауру, зейнет, қайтыс болу)",
            "Не менее 10 лет в государственном учреждении либо независимо от срока (ликвидация, сокращение, болезнь, выход на пенсию, смерть)",
            "At least ten years in a state institution, or regardless of their number (liquidation, staff cut, illness, retirement, death)")),
        OnService("employment-measures-dwelling", "109(2)", ServiceDwelling, ServiceKind.EmploymentMeasures, null, new(
            "Жұмыспен қамту шарасына қатысушы, кемінде 5 жыл тұрады", "Участник мер занятости, проживает не менее 5 лет",
            "Participant of measures of employment, living there for at least five years")),
        OnService("uniformed-service-dwelling", "109(2-1)", ServiceDwelling, ServiceKind.Uniformed, (it, day) => it.Reaches(10, day.AppliedOn), new(
            "Әскери немесе арнаулы қызметте кемінде 10 жыл; 20 жылдан өтеусіз", "Не менее 10 лет службы; от 20 лет безвозмездно",
            "At least ten years of service; from twenty free of charge")),
    ];

    public static IReadOnlyList<EligibilityRule> All { get; } =
    [
        .. OfService,
        EligibilityRule.Of(
            Grounds.Housing("service-dwelling-without-ground", "13(4)-(5)", new(
                "Қызметтік немесе оған теңестірілген тұрғын үй, еңбек өтілі бойынша негізі жоқ",
                "Служебное или приравненное к нему жилище без основания по стажу",
                "A service dwelling, or one equated to it, without the length of service")),
            RuleEffect.Bars, it => it.Known.GivenAs is null or EquatedToService or ServiceDwelling, HasNoGround,
            nameof(Particulars.GivenAs), nameof(Particulars.Service), nameof(Particulars.LivesThereSince), nameof(Particulars.Categories)),
        Rule("given-to-vulnerable-group", "98(1)", it => it.Known.GivenAs is ForVulnerableGroup, _ => true, new(
            "Коммуналдық қордан әлеуметтік осал топқа берілген", "Предоставлено из коммунального фонда социально уязвимой группе",
            "Given from the communal stock to a socially vulnerable group"),
            nameof(Particulars.GivenAs)),
        Rule("of-former-state-enterprise", "98-2", it => it.Known.GivenAs is OfFormerStateEnterprise, _ => true, new(
            "Меншік иесі ауысқан кәсіпорынның 1990 жылға дейін салынған тұрғын үйі",
            "Жилище предприятия, сменившего собственника, введённое до 1990 года",
            "Commissioned before 1990, of an enterprise that changed its owner"), nameof(Particulars.GivenAs)),
    ];

    private static bool? HasNoGround(Inquiry inquiry) => inquiry.Known.GivenAs is null
        ? null
        : !OfService.Where(rule => rule.IsValidOn(inquiry.AppliedOn) && rule.Arises(inquiry))
            .Aggregate((bool?)false, (any, rule) => any | rule.Holds(inquiry));

    /// <summary>Art. 101(3), 109(2): ten years in all; regardless of their number where ended so; on death the right is the family's.</summary>
    private static bool IsCivil(ServiceRecord service, Inquiry inquiry) =>
        service.EndedBy is ServiceEnd.Liquidation or ServiceEnd.StaffCut or ServiceEnd.Illness or ServiceEnd.Retirement or ServiceEnd.Death
        || service.Reaches(10, inquiry.AppliedOn);

    /// <param name="holds">Of the service; null where it is asked how long the applicant has lived there.</param>
    private static EligibilityRule OnService(
        string code, string article, GivenAs dwelling, ServiceKind kind, Func<ServiceRecord, Inquiry, bool>? holds, Sentence text) => Rule(
        code, article,
        it => it.Known.GivenAs == dwelling && (it.Known.Service is not { } service || service.Kind == kind),
        it => it.Known.Service is not { } service ? null : holds is null ? LivesThere(it) : holds(service, it),
        text, [nameof(Particulars.GivenAs), nameof(Particulars.Service),
            .. holds is null ? [nameof(Particulars.LivesThereSince)] : Array.Empty<string>()]);

    private static bool? LivesThere(Inquiry inquiry) =>
        inquiry.Known.LivesThereSince is { } since ? since <= inquiry.AppliedOn && since.PlusYears(Residence) <= inquiry.AppliedOn : null;

    private static EligibilityRule Rule(
        string code, string article, Func<Inquiry, bool> arises, Func<Inquiry, bool?> holds, Sentence text, params IReadOnlyList<string> asks) =>
        EligibilityRule.Of(Grounds.Housing(code, article, text), RuleEffect.Entitles, arises, holds, asks);
}
