using static Privatization.Domain.ObjectionKind;

namespace Privatization.Domain.Payments;

/// <summary>What can be said against payments and instalments (Reg. §3).</summary>
public static class PaymentObjections
{
    public static readonly Objection ScheduleMissing = new("schedule-missing", Content, "§3",
        new("Төлем кестесі жоқ", "Нет графика платежей", "Schedule missing"), new(
        "Бөліп төлеу кестесінде 1-ден 360-қа дейінгі төлем болуы тиіс.", "График рассрочки содержит от 1 до 360 платежей.",
        "A schedule has 1 to 360 instalments."), "/schedule");

    public static readonly Objection ScheduleOutOfOrder = new("schedule-out-of-order", Content, "§3",
        new("Төлем кестесінің реті бұзылған", "График платежей не по порядку", "Schedule out of order"), new(
        "Төлем күндері бүгіннен кейін, рет-ретімен, 30 жылдан аспайды; сомалар нөлден артық.",
        "Дни платежей идут по порядку, после сегодняшнего и не далее 30 лет; суммы больше нуля.",
        "The days follow each other, after today and within 30 years; every amount is above zero."), "/schedule");

    public static readonly Objection ScheduleDiffersFromPrice = new("schedule-differs-from-price", Content, "§3",
        new("Төлем кестесі бағаға тең емес", "График платежей не равен цене", "Schedule differs from price"), new(
        "Төлемдердің қосындысы бағаға тең емес.", "Сумма платежей не равна цене.", "The instalments do not add up to the price."), "/schedule");

    public static readonly Objection PaymentInTheFuture = new("payment-in-the-future", Content, "§3",
        new("Төлем болашақта", "Платёж в будущем", "Payment in the future"), new(
        "Төлем күні әлі келген жоқ.", "День платежа ещё не наступил.", "The day of the payment has not come yet."), "/date");

    public static readonly Objection PaymentBeforeContract = new("payment-before-contract", Content, "§3",
        new("Төлем шарттан бұрын", "Платёж раньше договора", "Payment before contract"), new(
        "Төлем күні шарт жасалған күннен бұрын болмайды.", "День платежа не раньше дня заключения договора.",
        "A payment is not of a day before the contract was concluded."), "/date");

    public static readonly Objection ReferenceReused = new("payment-reference-reused", Content, "§3",
        new("Төлем нөмірі қайталанған", "Номер платежа использован повторно", "Payment reference reused"), new(
        "Бұл нөмірмен басқа төлем жазылған.", "Под этим номером записан другой платёж.", "Another payment is on record under this reference."),
        "/reference");

    public static readonly Objection ReferenceConflict = new("reference-conflict", Content, "§3",
        new("Бір нөмірмен әртүрлі төлемдер", "Разные платежи под одним номером", "Reference conflict"), new(
        "Бір нөмірмен әртүрлі төлемдер берілген: ешқайсысы есептелмейді. Дұрысын бөлек нөмірмен жіберіңіз.",
        "Под одним номером пришли разные платежи: ни один не засчитывается. Пришлите верный под отдельным номером.",
        "Different payments came under one reference: none of them counts. Send the right one under a reference of its own."), "/reference");

    public static readonly Objection NothingToReverse = new("nothing-to-reverse", Content, "§3",
        new("Қайтаратын ештеңе жоқ", "Нечего возвращать", "Nothing to reverse"), new(
        "Теріс сома жазылған және қалдығы жететін төлемді атайды, оң сома ештеңені атамайды.",
        "Отрицательная сумма называет записанный платёж, остатка которого хватает; положительная не называет ничего.",
        "A negative amount names a recorded payment of which that much is left; a positive one names none."), "/reverses");

    public static readonly Objection TooManyPayments = new("too-many-payments", Content, "§3",
        new("Төлемдер тым көп", "Слишком много платежей", "Too many payments"), new(
        $"Бір іс бойынша {PaymentIsRecorded.Most} төлемнен артық жазылмайды.",
        $"По одному делу записывается не больше {PaymentIsRecorded.Most} платежей.",
        $"Of one case no more than {PaymentIsRecorded.Most} payments are recorded."), "/reference");

    public static readonly Objection LegalBasisMissing = new("legal-basis-missing", Content, "§3",
        new("Құқықтық негіз көрсетілмеген", "Правовое основание не указано", "Legal basis missing"), new(
        "Бөліп төлеудің құқықтық негізін көрсетіңіз.", "Укажите правовое основание рассрочки.", "Name the legal basis of payment by instalments."),
        "/legalBasis");

    public static readonly Objection NotByInstalments = new("not-by-instalments", Content, "§3",
        new("Бөліп төлеу емес", "Не в рассрочку", "Not by instalments"), new(
        "Төлем кестесі тек бөліп төлегенде көрсетіледі.", "График платежей указывается только при рассрочке.",
        "A schedule belongs to payment by instalments alone."), "/schedule");

    public static IReadOnlyList<Objection> All { get; } =
    [
        LegalBasisMissing, NotByInstalments, ScheduleMissing, ScheduleOutOfOrder, ScheduleDiffersFromPrice,
        PaymentInTheFuture, PaymentBeforeContract, ReferenceReused, ReferenceConflict, NothingToReverse, TooManyPayments,
    ];
}
