namespace Privatization.Domain.Values;

/// <summary>A text is not the value it should be. People are told why in their language; the message is the English one.</summary>
public sealed class NotSuchValue(Sentence why) : FormatException(why.En)
{
    public Sentence Why => why;
}
