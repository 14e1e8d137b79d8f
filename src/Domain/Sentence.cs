namespace Privatization;

/// <summary>What the service says to people, in the three languages of its users.</summary>
public sealed record Sentence(string Kk, string Ru, string En)
{
    /// <param name="language">A two-letter code; whatever is neither kk nor ru is answered in English.</param>
    public string In(string language) => language switch { "kk" => Kk, "ru" => Ru, _ => En };
}
