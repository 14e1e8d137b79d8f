namespace Privatization.Domain.Values;

/// <summary>A value that is written as one string, and validates when it is made.</summary>
public interface IText<TSelf> where TSelf : IText<TSelf>
{
    /// <exception cref="NotSuchValue">The text is not such a value; it says why.</exception>
    static abstract TSelf Parse(string text);

    /// <summary>Reads what the service has kept: a bound that was set later is not asked of it.</summary>
    static virtual TSelf Kept(string text) => TSelf.Parse(text);

    /// <summary>The canonical form: <see cref="Parse"/> of it gives an equal value.</summary>
    string ToString();
}
