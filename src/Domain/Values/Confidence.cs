namespace Privatization.Domain.Values;

/// <summary>How sure it is that a rule of law, or a day of the calendar, is as it stands here.</summary>
public enum Confidence
{
    /// <summary>Read in the text of the act or law itself.</summary>
    Primary,

    /// <summary>Official news or press.</summary>
    Secondary,

    /// <summary>Recalled, calculated or supposed; to be confirmed by the primary text.</summary>
    NotVerified,
}
