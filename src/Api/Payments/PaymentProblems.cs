using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Payments;

/// <summary>The problems of files of payments, and of values.</summary>
internal static class PaymentProblems
{
    public static readonly Problem NotCsv = new("not-csv", 415,
        new("Бұл CSV емес", "Это не CSV", "Not CSV"), new(
        "Файлды text/csv түрінде жіберіңіз.", "Пришлите файл как text/csv.", "Send the file as text/csv."));

    public static readonly Problem MalformedFile = new("malformed-file", 400,
        new("Файл дұрыс емес", "Неверный файл", "Malformed file"), new(
        "Бұл төлемдер файлы емес: UTF-8, бірінші жолы contract;reference;date;amount, одан кейін кемінде бір төлем.",
        "Это не файл платежей: нужны UTF-8, первая строка contract;reference;date;amount и хотя бы один платёж.",
        "This is no file of payments: UTF-8, the first line contract;reference;date;amount, and at least one payment."));

    /// <summary>Of a line of a file, never of a call.</summary>
    public static readonly Problem MalformedLine = new("malformed-line", 422,
        new("Жол дұрыс емес", "Неверная строка", "Malformed line"), new(
        "Файл жолының өрісі қате: шарт нөмірі, төлем нөмірі, yyyy-MM-dd күні немесе сома.",
        "Поле строки неверно: номер договора, номер платежа, дата yyyy-MM-dd или сумма.",
        "A field of the line is wrong: contract number, reference, date as yyyy-MM-dd, or amount."));

    /// <summary>Of a line of a file, never of a call.</summary>
    public static readonly Problem UnknownContract = new("unknown-contract", 422,
        new("Белгісіз шарт", "Неизвестный договор", "Unknown contract"), new(
        "Мұндай нөмірі бар шарт жоқ.", "Договора с таким номером нет.", "There is no contract of that number."));

    public static readonly Problem NotValued = new("not-valued", 404,
        new("Құны есептелмеген", "Стоимость не рассчитана", "Not valued"), new(
        "Тұрғын үйдің құны есептелмеген немесе есебі сізге әлі көрсетілмейді.",
        "Стоимость жилища не рассчитана, либо расчёт вам ещё не показывается.",
        "The value of the dwelling has not been calculated, or the calculation is not yours to see yet."));

    public static IReadOnlyList<Problem> All { get; } = [NotCsv, MalformedFile, MalformedLine, UnknownContract, NotValued];
}
