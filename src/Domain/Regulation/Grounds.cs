using NodaTime;
using Privatization.Domain.Values;
using static Privatization.Domain.Values.Confidence;

namespace Privatization.Domain.Regulation;

/// <summary>
/// A ground with its legal basis. The lists are data: the texts of points 9 and 10 of the Standard are not at hand, and laws may add grounds.
/// </summary>
/// <param name="ValidFrom">First day of submission from which it may be named, inclusive.</param>
/// <param name="ValidTo">First day of submission from which it may be named no more; null while it may.</param>
/// <param name="RestsOn">What the service has to find of the package before it may be named; null where officials find it themselves.</param>
public sealed record GroundRule(
    string Code, Sentence LegalBasis, Sentence Text, Confidence Confidence, LocalDate ValidFrom, LocalDate? ValidTo = null,
    PackageFault? RestsOn = null)
{
    public bool AppliesOn(LocalDate submitted) => ValidFrom <= submitted && (ValidTo is not { } end || submitted < end);
}

/// <summary>The grounds on which the service may be refused, and on which a dwelling is acquired free of charge.</summary>
public static class Grounds
{
    /// <summary>Reg. §5, stage 1, step 1: for the documents the service is refused, on the grounds of point 10.</summary>
    public static readonly IReadOnlyList<GroundRule> OfDocuments =
    [
        Document("documents-incomplete", LegalBases.OfRefusal,
            new("Құжаттар топтамасы толық емес", "Неполный пакет документов", "The package of documents is incomplete"),
            PackageFault.DocumentMissing),
        Document("documents-expired", LegalBases.OfRefusal,
            new("Құжаттардың қолданылу мерзімі өткен", "Истёк срок действия документов", "Documents have expired"),
            PackageFault.DocumentExpired),
        Document("point-9-not-met", LegalBases.OfAnnex1,
            new("Өтініш 9-тармақтың талаптарына сәйкес келмейді", "Заявление не соответствует требованиям пункта 9",
                "The application does not meet point 9")),
    ];

    /// <summary>
    /// On which the service is refused once the documents were accepted: point 10 of the Standard, as art. 19-1(2) of the Law on State Services has
    /// it, and the bars of the housing law.
    /// </summary>
    public static readonly IReadOnlyList<GroundRule> OfService =
    [
        Service("untrue-documents", "1)",
            new("Құжаттар немесе мәліметтер дәйексіз", "Документы или сведения недостоверны", "Documents or data are untrue")),
        Service("requirements-not-met", "2)",
            new("Талаптарға сәйкес келмейді", "Не соответствует требованиям", "Requirements of normative acts are not met")),
        Service("negative-approval", "3)",
            new("Уәкілетті органның теріс жауабы", "Отрицательный ответ уполномоченного органа", "Negative answer of an authorised body")),
        Service("court-ban", "4)", new("Соттың тыйым салу шешімі", "Решение суда о запрете", "A court has banned the activity")),
        Service("court-deprivation", "5)",
            new("Сот арнайы құқықтан айырған", "Суд лишил специального права", "A court has deprived of the special right")),
        // Added after 2019, on which day is not known: it is held against nobody who applied before the Standard of 2015 was repealed.
        Service("personal-data-consent-missing", "6)",
            new("Қолжетімділігі шектеулі дербес деректерге қол жеткізуге келісім жоқ",
                "Нет согласия на доступ к персональным данным ограниченного доступа",
                    "No consent to access to restricted personal data")) with
        { Confidence = NotVerified, ValidFrom = new(2021, 8, 13) },
        Housing("dwelling-not-privatizable", "13(7)",
            new("Тұрғын үй жекешелендіруге жатпайды", "Жилище не подлежит приватизации", "The dwelling may not be privatized")),
        Housing("right-already-used", "13(9)", new("Бір жолғы құқық пайдаланылған", "Право уже использовано", "The one-time right has been used")),
        Housing("owns-other-dwelling", "13(10), 1)", new("Басқа тұрғын үйі бар", "Имеет другое жилище", "Owns another dwelling")),
        Housing("mortgage-obligation", "13(10), 2)",
            new("Ипотекалық міндеттемесі бар", "Имеет ипотечное обязательство", "Has a mortgage housing loan")),
        Housing("dwelling-alienated", "13(10), 3)",
            new("Соңғы бес жылда тұрғын үйін иеліктен шығарған", "Отчуждал жилище за последние пять лет", "Alienated a dwelling within five years")),
        Housing("housing-payment-received", "13(10), 4)",
            new("Тұрғын үй төлемдерін алған", "Получил жилищные выплаты", "Received housing payments or compensation")),
        Housing("family-consent-missing", "13(1)",
            new("Кәмелетке толған отбасы мүшелерінің келісімі жоқ", "Нет согласия совершеннолетних членов семьи",
                "Consent of adult family members is missing")),
    ];

    /// <summary>Housing law, art. 13(8): who acquires free of charge.</summary>
    public static readonly IReadOnlyList<GroundRule> OfFreeOfCharge =
    [
        Free("war-veteran", "1)", new("Ұлы Отан соғысының ардагері", "Ветеран Великой Отечественной войны", "Veteran of the Second World War")),
        Free("disability-group-1-2", "2)", new("I немесе II топтағы мүгедектігі бар", "Инвалидность I или II группы", "Disability of group I or II")),
        Free("radiation-liquidator", "3)", new("Радиациялық апатты жоюшы", "Ликвидатор радиационной аварии", "Liquidator of a radiation disaster")),
        Free("semipalatinsk-victim", "4)",
            new("Семей полигонының зардап шегушісі", "Пострадавший на Семипалатинском полигоне", "Victim of the Semipalatinsk tests")),
        Free("disabled-serviceman", "5)", new("Мүгедектігі бар әскери қызметші", "Военнослужащий с инвалидностью", "Serviceman with disability")),
        Free("aral-victim", "6)", new("Арал апатының зардап шегушісі", "Пострадавший в Приаралье", "Victim of the Aral disaster")),
        Free("long-service", "7)", new("20 жыл әскери немесе арнаулы қызмет", "20 лет службы", "Twenty years of service")),
        Free("family-of-fallen", "7-1)", new("Қызметте қаза тапқанның отбасы", "Семья погибшего на службе", "Family of one who died in service")),
        Free("cosmonaut", "8)", new("Ғарышкер", "Космонавт", "Cosmonaut")),
        Free("repression-victim", "9)", new("Саяси қуғын-сүргін құрбаны", "Жертва политических репрессий", "Victim of political repression")),
    ];

    /// <param name="submitted">The day of submission: whoever applied is judged by the lists of that day.</param>
    public static bool AllKnown(this IReadOnlyList<GroundRule> rules, IEnumerable<Ground> grounds, LocalDate submitted) =>
        grounds.All(ground => rules.Any(rule => rule.Code == ground.ToString() && rule.AppliesOn(submitted)));

    private static GroundRule Document(string code, Sentence legalBasis, Sentence text, PackageFault? restsOn = null) =>
        new(code, legalBasis, text, Primary, new(2015, 4, 9), RestsOn: restsOn);

    private static GroundRule Service(string code, string item, Sentence text) =>
        new(code, LegalBases.StateServices($"19-1(2), {item}"), text, Primary, new(2013, 4, 15));

    /// <summary>A rule of the housing law; the wording of 2019 may differ from the one that was read.</summary>
    internal static GroundRule Housing(string code, string article, Sentence text) =>
        new(code, LegalBases.HousingRelations(article), text, NotVerified, new(1997, 4, 16));

    private static GroundRule Free(string code, string item, Sentence text) => Housing(code, $"13(8), {item}", text);
}
