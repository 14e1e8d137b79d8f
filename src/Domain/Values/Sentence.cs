using System.ComponentModel.DataAnnotations;

namespace Privatization.Domain.Values;

/// <summary>What the service says to people, in the three languages of its users.</summary>
public sealed record Sentence(
    [property: MaxLength(Sentence.MaxLength)] string Kk,
    [property: MaxLength(Sentence.MaxLength)] string Ru,
    [property: MaxLength(Sentence.MaxLength)] string En)
{
    /// <summary>In characters (code points): longer than anything that is said.</summary>
    public const int MaxLength = 2_000;

    /// <param name="language">A two-letter code; whatever is neither kk nor ru is answered in English.</param>
    public string In(string language) => language switch { "kk" => Kk, "ru" => Ru, _ => En };
}
