using NodaTime;

namespace Privatization.Domain;

/// <summary>
/// A fact of a case. Facts are for ever: their names and shapes are pinned by golden files, they hold no personal data and no free text,
/// and each is whole without its stream's other facts.
/// </summary>
/// <param name="At">The instant at which it was recorded; never earlier than the fact before it.</param>
public abstract record ApplicationEvent(Instant At);
