using Privatization.Api.Http.ProblemDetails;
using Privatization.Signatures;

namespace Privatization.Api.Accounts;

/// <summary>The answers to a signature: it is not confirmed, or cannot be verified now.</summary>
internal static class SignatureProblems
{
    public static readonly Problem NotConfirmed = new("eds-not-confirmed", 422,
        new("ЭЦҚ расталмады", "ЭЦП не подтверждена", "EDS not confirmed"), new(
        "ЭЦҚ-ның түпнұсқалығы расталмады.", "Подлинность ЭЦП не подтверждена.", "The authenticity of the EDS is not confirmed."))
    { Paragraph = "§10, condition 2" };

    public static readonly Problem Unavailable = new("signature-verification-unavailable", 503,
        new("ЭЦҚ-ны тексеру қолжетімсіз", "Проверка ЭЦП недоступна", "Signature verification unavailable"), new(
        "ЭЦҚ-ны тексеру уақытша қолжетімсіз; ештеңе жазылмады. Кейінірек қайталаңыз.",
        "Проверка ЭЦП временно недоступна; ничего не записано. Повторите позже.",
        "The EDS cannot be verified for the moment; nothing was recorded. Try again later."))
    { RetryAfterSeconds = 30 };

    public static IReadOnlyList<Problem> All { get; } = [NotConfirmed, Unavailable];

    public static Problem Of(Reason reason) =>
        NotConfirmed with { Detail = reason.Sentence, Errors = [new("/signature", reason.Code, reason.Sentence)] };
}
