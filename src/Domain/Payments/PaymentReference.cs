using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

/// <summary>Under what the budget knows a payment, unique for ever: 1 to 60 letters, digits, spaces and - / . _ : # №. It names no person.</summary>
public readonly record struct PaymentReference : IText<PaymentReference>
{
    public const int MaxLength = 60;

    private readonly string? _text;

    private PaymentReference(string text) => _text = text;

    public static PaymentReference Parse(string text) =>
        text.Trim() is { Length: > 0 } trimmed && text.IsAtMost(MaxLength) && trimmed.All(c => char.IsLetterOrDigit(c) || " -/._:#№".Contains(c))
            ? new(trimmed)
            : throw new NotSuchValue(new(
                "Төлем нөмірі 1-ден 60-қа дейінгі таңбадан тұрады: әріптер, цифрлар, бос орындар немесе - / . _ : # №",
                "Номер платежа состоит из 1–60 знаков: букв, цифр, пробелов или - / . _ : # №",
                "A payment reference is 1 to 60 letters, digits, spaces, or - / . _ : # №"));

    public override string ToString() => _text ?? "";
}
