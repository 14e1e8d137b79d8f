using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>Where a case stands in one sentence: what happens now, who has it, and until when.</summary>
public static class StatusInWords
{
    /// <param name="step">The row of the act whose turn it is.</param>
    /// <param name="due">The last instant in time for it, or for the countersignature or payment that is waited for.</param>
    public static Sentence Of(State state, Step? step, Instant? due) => (state, step, due) switch
    {
        (State.InProgress, { } row, { } until) => Waits(row, until),
        (State.AwaitingPayment, _, { } until) when Until(until) is var (kk, ru, en) => new(
            $"Шарт жасалды: өтініш беруші тұрғын үйдің құнын жергілікті бюджетке төлейді; {kk}.",
            $"Договор заключён: заявитель оплачивает стоимость жилища в местный бюджет; {ru}.",
            $"The contract is concluded: the applicant pays the value of the dwelling into the local budget; {en}."),
        (State.AwaitingCountersignature, _, { } until) when Until(until) is var (kk, ru, en) => new(
            $"Өтініш беруші электрондық шартқа қол қоюы керек; {kk}.",
            $"Заявителю остаётся подписать электронный договор; {ru}.",
            $"The applicant is to sign the electronic contract; {en}."),
        // Reg. §3: paid in full, or acquired free of charge, where no payment is made.
        (State.Completed, _, _) => new(
            "Шарт жасалды, төлем талап етілмейді; іс аяқталды.", "Договор заключён, оплата не требуется; дело завершено.",
            "The contract is concluded and no payment is due; the case has ended."),
        (State.RequestRefused, _, _) => new(
            "ЭЦҚ түпнұсқалығы расталмағандықтан қызмет көрсетуден бас тартылды; іс аяқталды.",
            "В оказании услуги отказано: подлинность ЭЦП не подтверждена; дело завершено.",
            "The service was refused because the authenticity of the EDS was not confirmed; the case has ended."),
        (State.DocumentsRefused, _, _) => new(
            "Құжаттар топтамасы бойынша қызмет көрсетуден бас тартылды, іс аяқталды.",
            "В оказании услуги отказано по пакету документов, дело завершено.",
            "The service was refused for the package of documents; the case has ended."),
        (State.Refused, _, _) => new(
            "Өтініш берушіге дәлелді бас тарту берілді, іс аяқталды.", "Заявителю выдан мотивированный отказ, дело завершено.",
            "The applicant was given a reasoned refusal; the case has ended."),
        (State.Withdrawn, _, _) => new(
            "Өтініш беруші өтінішін қайтарып алды, іс аяқталды.", "Заявитель отозвал заявление, дело завершено.",
            "The applicant withdrew the application; the case has ended."),
        (State.Discontinued, _, _) => new(
            "Басшы өтінішті қарауды тоқтатты, іс аяқталды.", "Руководитель прекратил рассмотрение заявления, дело завершено.",
            "The head discontinued the application; the case has ended."),
        _ => new(
            "Өтініш беруші электрондық шартқа қол қоюы керек; мерзімі белгіленбеген.",
            "Заявителю остаётся подписать электронный договор; срок не установлен.",
            "The applicant is to sign the electronic contract; no term is set."),
    };

    private static Sentence Waits(Step row, Instant due)
    {
        var (who, what, until) = (Who(row.Role), row.Text, Until(due));
        return new($"{who.Kk} {what.Kk}; {until.Kk}.", $"{who.Ru} {what.Ru}; {until.Ru}.", $"{who.En} {what.En}; {until.En}.");
    }

    private static Sentence Who(Role role) => role switch
    {
        Role.Head => new("Басшы", "Руководитель", "The head"),
        Role.Commission => new("Тұрғын үй комиссиясы", "Жилищная комиссия", "The housing commission"),
        Role.Akimat => new("Әкімдік", "Акимат", "The akimat"),
        _ => new("Жауапты орындаушы", "Ответственный исполнитель", "The responsible executor"),
    };

    private static Sentence Until(Instant due)
    {
        var (day, time) = (Kazakhstan.DayOf(due - Duration.Epsilon), due.InZone(Kazakhstan.Zone).TimeOfDay);
        var (kk, ru, en) = DayInWords.Of(day);
        // A term in days ends at 24:00 of its last day.
        return due == Kazakhstan.EndOf(day)
            ? new($"соңғы күні – {kk}", $"срок – до конца дня {ru}", $"due by the end of {en}")
            : new($"мерзімі – {kk}, сағат {time:HH':'mm}", $"срок – до {time:HH':'mm} {ru}", $"due by {time:HH':'mm} on {en}");
    }
}
