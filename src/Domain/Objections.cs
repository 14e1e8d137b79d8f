using Privatization.Domain.BesideTheSteps;
using Privatization.Domain.Payments;
using Privatization.Domain.Regulation;
using Privatization.Domain.Valuations;
using Privatization.Domain.Values;
using static Privatization.Domain.ObjectionKind;

namespace Privatization.Domain;

/// <summary>Every objection an act can meet, told once, in the three languages of the users. Codes are stable.</summary>
public static class Objections
{
    public static readonly Objection WrongRole = new("wrong-role", Caller, "§7",
        new("Басқа рөл", "Другая роль", "Wrong role"), new(
        "Бұл әрекетті басқа қатысушы орындайды.", "Это действие выполняет другой участник.", "Another participant does this act."));

    public static readonly Objection NotAssigned = new("not-assigned", Caller, "§5",
        new("Іс жүктелмеген", "Дело не поручено", "Not assigned"), new(
        "Іс басқа жауапты орындаушыға жүктелген.", "Дело поручено другому ответственному исполнителю.",
        "The case is assigned to another responsible executor."));

    public static readonly Objection NotOnStaff = new("not-on-staff", Caller, "§7",
        new("Қызметкерлер тізілімінде жоқ", "Нет в реестре сотрудников", "Not on staff"), new(
        "Сіз бұл көрсетілетін қызметті берушінің қызметкерлер тізілімінде осы рөлмен тіркелмегенсіз.",
        "Вы не состоите в реестре сотрудников этого услугодателя в этой роли.",
        "The staff register of this provider does not know you in this role."));

    public static readonly Objection CaseEnded = new("case-ended", Order, "§6",
        new("Іс аяқталған", "Дело завершено", "Case ended"), new(
        "Іс аяқталған.", "Дело завершено.", "The case has ended."));

    public static readonly Objection OutOfTurn = new("out-of-turn", Order, "§6",
        new("Кезексіз әрекет", "Действие вне очереди", "Out of turn"), new(
        "Бұл әрекеттің кезегі емес: алдыңғы әрекеттің нәтижесі келесісінің негізі болады.",
        "Это действие вне очереди: основанием для следующего действия служит результат предыдущего.",
        "It is not the turn of this act: the result of each action is the ground for starting the next one."));

    public static readonly Objection RegulationNotInForce = new("regulation-not-in-force", Order, "§1",
        new("Регламент қолданыста емес", "Регламент не действует", "Regulation not in force"), new(
        "Бұл күні регламенттің ешқайсысы қолданыста емес.", "На этот день ни одна редакция регламента не действует.",
        "No version of the regulation is in force on this day."));

    public static readonly Objection Unsigned = new("unsigned", Content, "§5",
        new("Қол қойылмаған", "Нет подписи", "Unsigned"), new(
        "Бұл әрекетке ЭЦҚ қойылуы тиіс: қол қойылатын деректерді …/_prepare береді.",
        "Это действие подписывается ЭЦП: данные для подписи даёт …/_prepare.",
        "This act has to be signed with the EDS: …/_prepare gives the bytes to sign."), "/signature");

    public static readonly Objection UnsignedProtocol = new("unsigned-protocol", Content, "§5, stage 1, step 4",
        new("Хаттамаға қол қойылмаған", "Протокол не подписан", "Unsigned protocol"), new(
        "Хаттамаға қол қойылмаған: қорытындыға комиссия төрағасы ЭЦҚ қояды.",
        "Протокол не подписан: заключение подписывает ЭЦП председатель комиссии.",
        "The protocol is not signed: the chair of the commission signs the conclusion with the EDS."), "/signature");

    public static readonly Objection AlreadyApplied = new("already-applied", Order, "§4",
        new("Өтініш берілген", "Заявление уже подано", "Already applied"), new(
        "Осы тұрғын үй бойынша өтінішіңіз қаралуда.", "Ваше заявление на это жилище уже рассматривается.",
        "You already have an application for this dwelling under way."));

    public static readonly Objection DwellingAlreadyPrivatized = new("dwelling-already-privatized", Order, "§3",
        new("Тұрғын үй жекешелендірілген", "Жилище уже приватизировано", "Dwelling already privatized"), new(
        "Бұл тұрғын үй бойынша басқа шарт жасалған: тұрғын үй бір рет жекешелендіріледі (Тұрғын үй қатынастары туралы заң, 13-бап, 1-тармақ).",
        "По этому жилищу заключён другой договор: жилище приватизируется один раз (Закон «О жилищных отношениях», статья 13, пункт 1).",
        "Another contract for this dwelling is concluded: a dwelling is privatized once (Law on Housing Relations, art. 13(1))."));

    public static readonly Objection RightAlreadyUsed = new("right-already-used", Order, "§3",
        new("Құқық пайдаланылған", "Право уже использовано", "Right already used"), new(
        "Өтініш беруші бір жолғы жекешелендіру құқығын пайдаланған (Тұрғын үй қатынастары туралы заң, 13-бап, 9-тармақ).",
        "Заявитель уже использовал однократное право на приватизацию (Закон «О жилищных отношениях», статья 13, пункт 9).",
        "The applicant has used the one-time right to privatize (Law on Housing Relations, art. 13(9))."));

    public static readonly Objection SourceUnclear = new("source-unclear", Content, "§5, stage 1, step 3",
        new("Дереккөзі анық емес", "Источник неясен", "Source unclear"), new(
        "Тексерудің дереккөзі анық емес: қоса берілген құжаттың sha256 мәні, не мемлекеттік жүйенің атауы мен жауап берген күні көрсетіледі.",
        "Источник проверки неясен: указывается либо sha256 приложенного документа, либо название государственной системы и день её ответа.",
        "The source of a check is unclear: an attached paper is named by its sha256, a state system by its name and the day of its answer."),
        "/checks");

    public static readonly Objection ContradictsConclusion = new("contradicts-conclusion", Content, "§5, stage 1, step 5",
        new("Қорытындыға қайшы", "Противоречит заключению", "Contradicts conclusion"), new(
        "Жоба комиссияның қорытындысына қайшы: бас тарту қорытындысынан кейін тек бас тарту, оң қорытындыдан бас тартса, себебі көрсетілуі тиіс.",
        "Проект противоречит заключению комиссии: после отрицательного возможен только отказ, а отступление от положительного требует объяснения.",
        "The draft contradicts the conclusion: after a refusing one only a refusal follows, and departing from a positive one needs an explanation."),
        "/kind");

    public static readonly Objection NoGrounds = new("no-grounds", Content, "§3",
        new("Негіз көрсетілмеген", "Основание не указано", "No grounds"), new(
        "Бас тарту дәлелді болуы тиіс: негізін көрсетіңіз.", "Отказ должен быть мотивированным: укажите основание.",
        "A refusal must give its reasons: name a ground."), "/grounds");

    public static readonly Objection UnknownGround = new("unknown-ground", Content, "§5",
        new("Белгісіз негіз", "Неизвестное основание", "Unknown ground"), new(
        "Мұндай негіз тізімде жоқ.", "Такого основания нет в перечне.", "There is no such ground in the list."), "/grounds");

    public static readonly Objection NoSuchConsent = new("no-such-consent", Content, "§5, stage 1, step 3",
        new("Мұндай келісім жоқ", "Такого согласия нет", "No such consent"), new(
        "Топтамада бұл отбасы мүшесінің келісімі жоқ: кері қайтарып алатын ештеңе жоқ.",
        "В пакете нет согласия этого члена семьи: отзывать нечего.",
        "The package holds no consent of this family member: there is none to withdraw."), "/withdrawnConsents");

    public static readonly Objection NoQuorum = new("no-quorum", Content, "§5, stage 1, step 4",
        new("Кворум жоқ", "Нет кворума", "No quorum"), new(
        "Хаттамада комиссияның кворумы жоқ немесе төраға мүшелер қатарында емес.",
        "В протоколе нет кворума комиссии либо председатель не назван среди членов.",
        "The protocol has no quorum of the commission, or its chair is not among the members."), "/protocol/members");

    public static readonly Objection MemberNamedTwice = new("member-named-twice", Content, "§5, stage 1, step 4",
        new("Мүше екі рет аталған", "Член комиссии назван дважды", "Member named twice"), new(
        "Комиссия мүшесі екі рет аталған: әр мүшенің бір дауысы бар.", "Член комиссии назван дважды: у каждого один голос.",
        "A member of the commission is named twice: each has one vote."), "/protocol/members");

    public static readonly Objection ContradictsVotes = new("contradicts-votes", Content, "§5, stage 1, step 4",
        new("Дауыстарға қайшы", "Противоречит голосам", "Contradicts votes"), new(
        "Қорытынды дауыстарға қайшы: жекешелендіру үшін жақтаған дауыс, бас тарту үшін қарсы дауыс көп болуы тиіс, тең болса, төраға дауысы шешеді.",
        "Заключение противоречит голосам: для приватизации больше голосов «за», для отказа больше «против», при равенстве решает голос председателя.",
        "The finding contradicts the votes: to privatize more are for than against, to refuse more against than for; in a tie the chair's vote "
        + "decides."),
        "/finding");

    public static readonly Objection NothingCarried = new("nothing-carried", Content, "§5, stage 1, step 4",
        new("Ештеңе шешілмеген", "Ничего не решено", "Nothing carried"), new(
        "Дауыстар тең, ал төрағаның шешуші дауысы жоқ: ештеңе шешілген жоқ. Қайта дауыс беріңіз немесе құжаттарды ескертулермен қайтарыңыз.",
        "Голоса разделились поровну, и решающего голоса председателя нет: ничего не решено. Проголосуйте снова либо верните документы с замечаниями.",
        "The votes are equal and no vote of the chair decides: nothing is carried. Vote anew, or return the papers with remarks."),
        "/protocol/members");

    public static readonly Objection ProtocolBeforeSitting = new("protocol-before-sitting", Content, "§5, stage 1, step 4",
        new("Хаттама отырыстан бұрын", "Протокол раньше заседания", "Protocol before sitting"), new(
        "Хаттаманың күні отырыстан бұрын.", "Протокол датирован раньше заседания.", "The protocol bears an earlier day than its sitting."),
        "/protocol/date");

    public static readonly Objection UnknownExecutor = new("unknown-executor", Content, "§5",
        new("Белгісіз жауапты орындаушы", "Неизвестный ответственный исполнитель", "Unknown executor"), new(
        "Қызметкерлер тізілімінде мұндай жауапты орындаушы жоқ.", "В реестре сотрудников нет такого ответственного исполнителя.",
        "The staff register knows no such responsible executor of the provider."), "/executor");

    public static readonly Objection NotThisDraft = new("not-this-draft", Content, "§6",
        new("Басқа құжат", "Не тот документ", "Not this draft"), new(
        "Бұл қол қойылуға немесе беруге тиіс құжат емес.", "Это не тот документ, который надлежит подписать или выдать.",
        "This is not the document that waits to be signed or issued."), "/document");

    public static readonly Objection NotThen = new("impossible-effective-time", Content, "§6",
        new("Мүмкін емес уақыт", "Невозможное время", "Impossible effective time"), new(
        "Көрсетілген уақыт болашақта немесе қадам ашылғанға дейін.", "Указанное время в будущем либо до начала шага.",
        "The time given is in the future, or before the step opened."));

    public static readonly Objection ImpossibleDay = new("impossible-day", Content, "§6",
        new("Мүмкін емес күн", "Невозможный день", "Impossible day"), new(
        "Мұндай күн болуы мүмкін емес.", "Такого дня быть не может.", "Such a day cannot be meant."));

    public static readonly Objection NotADraftingStep = new("not-a-drafting-step", Content, "§6",
        new("Құжат дайындалатын қадам емес", "Не шаг подготовки документа", "Not a drafting step"), new(
        "Құжатты осы кезеңнің оны дайындаған ертерек қадамына ғана қайтаруға болады.",
        "Вернуть можно только на более ранний шаг этой стадии, где готовился документ.",
        "A draft goes back only to an earlier step of the stage that drew it up."), "/to");

    public static readonly Objection ChecklistIncomplete = new("checklist-incomplete", Content, "§5, stage 2, step 5",
        new("Тізбе толық емес", "Перечень неполон", "Checklist incomplete"), new(
        "Беру құжаттары тізбе бойынша толық емес.", "Документы по передаче неполны по перечню.",
        "The transfer documents are incomplete by the checklist."), "/documents");

    public static readonly Objection PriceDiffersFromCertificate = new("price-differs-from-certificate", Content, "§3",
        new("Баға анықтамадан өзгеше", "Цена отличается от справки", "Price differs from certificate"), new(
        "Баға анықтамадағы сомадан өзгеше.", "Цена отличается от суммы в справке.", "The price differs from the sum in the certificate of value."),
        "/price");

    public static readonly Objection FreeHasNoPrice = new("free-has-no-price", Content, "§3",
        new("Өтеусіз берілгенде баға болмайды", "При безвозмездном приобретении цены нет", "Free has no price"), new(
        "Өтеусіз берілетін тұрғын үйдің бағасы болмайды, төлем жасалмайды.", "При безвозмездном приобретении цены нет и оплата не производится.",
        "Where the dwelling is acquired free of charge there is no price and no payment."), "/price");

    public static readonly Objection NotFreeOfCharge = new("not-free-of-charge", Content, "§3",
        new("Өтеусіз емес", "Не безвозмездно", "Not free of charge"), new(
        "Тұрғын үй өтеусіз берілмейді.", "Жилище приобретается не безвозмездно.", "The dwelling is not acquired free of charge."), "/terms");

    public static readonly Objection ContractNumberTaken = new("contract-number-taken", Content, "§3",
        new("Шарт нөмірі бос емес", "Номер договора занят", "Contract number taken"), new(
        "Мұндай нөмірі бар шарт басқа іс бойынша жасалған.", "Договор с таким номером есть в другом деле.",
        "Another case has a contract of that number."), "/number");

    public static readonly Objection TermNotRunOut = new("term-not-run-out", Content, "§3",
        new("Мерзім өтпеген", "Срок не истёк", "Term not run out"), new(
        "Бұл негіз үшін қол қою немесе төлеу мерзімі өтуі тиіс.", "Для этого основания должен истечь срок подписания или оплаты.",
        "On this ground the term to sign or to pay must have run out."), "/ground");

    public static readonly Objection AnotherApplicant = new("another-applicant", Content, "§10",
        new("Басқа өтініш беруші", "Другой заявитель", "Another applicant"), new(
        "Сұраудағы ЖСН өтініш берушінің ЖСН-іне сәйкес келмейді.", "ИИН в запросе не совпадает с ИИН заявителя.",
        "The IIN in the request is not that of the caller."), "/applicant/iin");

    public static readonly Objection FreeNeedsGround = new("free-needs-ground", Content, "§3",
        new("Өтеусіз алуға негіз қажет", "Для безвозмездного нужно основание", "Free needs ground"), new(
        "Өтеусіз алудың негізін көрсетіңіз; қалдық құн бойынша негіз көрсетілмейді.",
        "Укажите основание безвозмездного приобретения; при остаточной стоимости оно не указывается.",
        "Name the ground for acquiring free of charge, and none where it is at residual value."), "/track/ground");

    /// <summary>What the sum would be.</summary>
    internal static Sentence Naming(Money right)
    {
        var sum = Figures.Of(right);
        return new($"Дұрысы: {sum.Kk} теңге.", $"Верно: {sum.Ru} тенге.", $"It is {sum.En} tenge.");
    }

    /// <summary>All there are, for the catalogue that the service shows.</summary>
    public static IReadOnlyList<Objection> All { get; } =
    [
        WrongRole, NotAssigned, NotOnStaff, CaseEnded, OutOfTurn, Unsigned, UnsignedProtocol, RegulationNotInForce, AlreadyApplied,
        DwellingAlreadyPrivatized, RightAlreadyUsed, SourceUnclear, .. PackageObjections.All, ContradictsConclusion, NoGrounds, UnknownGround,
        NoSuchConsent, NoQuorum, MemberNamedTwice, ContradictsVotes, NothingCarried, ProtocolBeforeSitting, UnknownExecutor, NotThisDraft,
        NotThen, NotADraftingStep, ChecklistIncomplete, ImpossibleDay,
        .. ValuationObjections.All,
        PriceDiffersFromCertificate, FreeHasNoPrice, NotFreeOfCharge, ContractNumberTaken, .. PaymentObjections.All,
        TermNotRunOut, .. CorrectionObjections.All, AnotherApplicant, FreeNeedsGround,
        .. DecreeObjections.All,
    ];
}
