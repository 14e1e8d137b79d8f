using NodaTime;
using NodaTime.Text;

namespace Privatization.Api.Applicants.Documents;

/// <summary>The words of printed documents.</summary>
internal static class PrintedWords
{
    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu");

    public static readonly Sentence Number = new("Нөмірі", "Номер", "Number");
    public static readonly Sentence Date = new("Күні", "Дата", "Date");
    public static readonly Sentence Case = new("Іс", "Дело", "Case");
    public static readonly Sentence Provider = new("Көрсетілетін қызметті беруші", "Услугодатель", "Provider");
    public static readonly Sentence Applicant = new("Өтініш беруші", "Заявитель", "Applicant");
    public static readonly Sentence Dwelling = new("Тұрғын үй", "Жилище", "Dwelling");
    public static readonly Sentence CadastralNumber = new("Кадастрлық нөмірі", "Кадастровый номер", "Cadastral number");
    public static readonly Sentence Area = new("Ауданы, м²", "Площадь, м²", "Area, m²");
    public static readonly Sentence Sum = new("Сомасы, теңге", "Сумма, тенге", "Sum, tenge");
    public static readonly Sentence Terms = new("Төлем", "Оплата", "Payment");
    public static readonly Sentence Instalment = new("Бөліп төлеу", "Часть оплаты", "Instalment");
    public static readonly Sentence Paper = new("Беру құжаты", "Документ о передаче", "Document on handing over");
    public static readonly Sentence Protocol = new("Комиссия хаттамасы", "Протокол комиссии", "Protocol of the commission");
    public static readonly Sentence Resolution = new("Әкімдік қаулысы", "Постановление акимата", "Resolution of the akimat");
    public static readonly Sentence Reason = new("Себебі", "Причина", "Reason");
    public static readonly Sentence Signatures =
        new("Электрондық цифрлық қолтаңбалар", "Электронные цифровые подписи", "Electronic digital signatures");
    public static readonly Sentence FormedByPortal = new(
        "Хабарламаны портал қалыптастырды; оған лауазымды тұлғаның қолы қойылмайды.",
        "Сообщение сформировано порталом; подпись должностного лица на нём не ставится.",
        "The message is formed by the portal; it bears no signature of an official.");
    public static readonly Sentence Check = new("Түпнұсқалығын тексеру:", "Проверка подлинности:", "Check that it is genuine:");

    public static string DayIn(LocalDate day) => Days.Format(day);

    public static Sentence Of(Role role) => role switch
    {
        Role.Head => new("Басшы", "Руководитель", "Head"),
        Role.Applicant => Applicant,
        _ => new("Жауапты орындаушы", "Ответственный исполнитель", "Responsible executor"),
    };

    public static Sentence Of(PaymentTerms terms) => terms switch
    {
        PaymentTerms.ThirtyDays => new("күнтізбелік 30 күн ішінде", "в течение 30 календарных дней", "within 30 calendar days"),
        PaymentTerms.Instalments => new("бөліп төлеу", "в рассрочку", "by instalments"),
        _ => new("өтеусіз", "безвозмездно", "free of charge"),
    };

    public static Sentence State(string state) => state == "confirmed"
        ? new("ЭЦҚ расталды", "ЭЦП подтверждена", "EDS confirmed")
        : new("мәліметтер өшірілген", "сведения удалены", "the data have been erased");
}
