using NodaTime;

namespace Privatization;

/// <summary>
/// A fact of a case. Facts are for ever: their names and shapes are pinned by golden files, they hold no personal data and no free text,
/// and each is whole without its stream's other facts.
/// </summary>
/// <param name="At">The instant at which it was recorded; never earlier than the fact before it.</param>
public abstract record ApplicationEvent(Instant At);

/// <summary>Reg. §6: the result of the last action opened a stage.</summary>
public sealed record StageOpened(int Stage, Instant At) : ApplicationEvent(At);

/// <summary>Reg. §6: the result of the last action opened a step.</summary>
/// <param name="Attempt">1, and one more each time the step is opened again by a return.</param>
public sealed record StepOpened(int Stage, int Step, int Attempt, Instant At) : ApplicationEvent(At);
