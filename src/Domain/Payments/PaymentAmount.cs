using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

/// <summary>What the budget received, or where negative gave back, in tenge exact to the tiyn; never nothing.</summary>
public readonly record struct PaymentAmount : IText<PaymentAmount>
{
    private readonly Money _sum;

    private PaymentAmount(Money sum, bool isReversal) => (_sum, IsReversal) = (sum, isReversal);

    /// <summary>Without its sign.</summary>
    public Money Sum => _sum;

    public bool IsReversal { get; }

    public static PaymentAmount Parse(string text) =>
        Decimals.Read(text.StartsWith('-') ? text.AsSpan(1) : text, longest: 15, places: 2) is { } tenge and not 0
        && Money.Exactly(tenge) is { } sum
            ? new(sum, text.StartsWith('-'))
            : throw new NotSuchValue(new(
                "Төлем сомасы теңгемен көрсетіледі, нөл болмайды, нүктеден кейін екі цифрдан аспайды; қайтарылған сома теріс, мысалы \"-1500.00\".",
                "Сумма платежа указывается в тенге, не ноль, не более двух цифр после точки; возвращённая – отрицательная, например \"-1500.00\".",
                "An amount is tenge with at most two places, not zero; what is given back is negative, as \"-1500.00\"."));

    public override string ToString() => IsReversal ? $"-{_sum}" : _sum.ToString();
}
