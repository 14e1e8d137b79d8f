using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Accounts;

/// <summary>The problems of accounts and of proving an IIN.</summary>
internal static class AccountProblems
{
    /// <summary>
    /// Reg. §10, process 2: authorisation is refused because of faults in the applicant's data. Which of them is wrong is not said.
    /// </summary>
    public static readonly Problem AuthorisationRefused = new("authorisation-refused", 401,
        new("Авторландырудан бас тартылды", "В авторизации отказано", "Authorisation refused"), new(
        "Авторизациядан бас тартылды: ЖСН немесе құпиясөз қате.", "В авторизации отказано: неверный ИИН или пароль.",
        "Authorisation is refused: the IIN or the password is wrong."))
    { Paragraph = "§10, process 2" };

    public static readonly Problem TooManyTries = new("too-many-tries", 429,
        new("Әрекеттер тым көп", "Слишком много попыток", "Too many tries"), new(
        "Осы ЖСН-мен кіру әрекеттері тым көп: күтіп, қайталаңыз, бұрын кірген құрылғыдан кіріңіз немесе ЭЦҚ-мен жаңа құпиясөз қойыңыз.",
        "Слишком много попыток входа с этим ИИН: подождите и повторите, "
        + "войдите с устройства, с которого входили раньше, либо задайте новый пароль с помощью ЭЦП.",
        "Too many tries to sign in with this IIN: wait and try again, "
        + "sign in from a device you came from before, or set a new password with the EDS."))
    { RetryAfterSeconds = 1 };

    public static readonly Problem ChallengeNotValid = new("challenge-not-valid", 422,
        new("Сынақ жолы жарамсыз", "Проверочная строка недействительна", "Challenge not valid"), new(
        "Мұндай тапсырма берілмеген.", "Такое задание не выдавалось.", "No such challenge was given."));

    public static readonly Problem ChallengeExpired = new("challenge-expired", 422,
        new("Сынақ жолының мерзімі өткен", "Срок проверочной строки истёк", "Challenge expired"), new(
        "Тапсырманың мерзімі өтті: жаңасын сұраңыз.", "Срок задания истёк: запросите новое.", "The challenge has expired: ask for another."));

    public static readonly Problem ChallengeSpent = new("challenge-spent", 409,
        new("Сынақ жолы пайдаланылған", "Проверочная строка использована", "Challenge spent"), new(
        "Бұл тапсырма қолданылған: жаңасын сұраңыз.", "Это задание уже использовано: запросите новое.", "The challenge was used: ask for another."));

    public static readonly Problem AnotherIin = new("another-iin", 422,
        new("Басқа ЖСН", "Другой ИИН", "Another IIN"), new(
        "Тапсырма басқа ЖСН үшін берілген, ол сіз кірген ЖСН емес.", "Задание выдано для другого ИИН, не для того, с которым вы вошли.",
        "The challenge is for another IIN than the one you signed in with."));

    public static readonly Problem IinAlreadyProven = new("iin-already-proven", 409,
        new("ЖСН расталып қойған", "ИИН уже подтверждён", "IIN already proven"), new(
        "Бұл ЖСН басқа тіркелгіде расталған. Құпиясөз жоғалса, newPassword жіберіңіз.",
        "Этот ИИН уже подтверждён в учётной записи. Если пароль утерян, пришлите newPassword.",
        "This IIN is proven for an account already. If its password is lost, send newPassword."));

    public static readonly Problem NoProvenAccount = new("no-proven-account", 404,
        new("Расталған тіркелгі жоқ", "Нет подтверждённой учётной записи", "No proven account"), new(
        "Бұл ЖСН расталған тіркелгі жоқ: алдымен тіркеліп, ЖСН-ді растаңыз.",
        "Нет учётной записи с подтверждённым этим ИИН: сначала зарегистрируйтесь и подтвердите ИИН.",
        "There is no account that this IIN is proven for: register, and prove it."));

    public static IReadOnlyList<Problem> All { get; } =
    [
        AuthorisationRefused, TooManyTries, ChallengeNotValid, ChallengeExpired, ChallengeSpent, AnotherIin,
        IinAlreadyProven, NoProvenAccount,
    ];
}
