using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>What a line of a calculation works on: an input or an earlier line by its name, or a number as it is written.</summary>
public readonly record struct Operand : IText<Operand>
{
    private Operand(ValueName? name, Quantity number) => (Name, Number) = (name, number);

    /// <summary>Null where it is a number.</summary>
    public ValueName? Name { get; }

    public Quantity Number { get; }

    public static Operand Parse(string text) =>
        text is [>= 'a' and <= 'z', ..] ? new(ValueName.Parse(text), default) : new(null, Quantity.Parse(text));

    public override string ToString() => Name?.ToString() ?? Number.ToString();
}
