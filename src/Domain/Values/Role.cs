namespace Privatization.Domain.Values;

/// <summary>
/// Who may be at work on a case. Reg. §7 names four; the applicant acts through the portal (§10); the others look, or keep the service.
/// Written in claims and facts as <c>executor</c>, <c>head</c>, <c>commission</c>, <c>akimat</c>, <c>applicant</c> ...
/// </summary>
public enum Role
{
    /// <summary>Reg. §7, 1: the responsible executor (жауапты орындаушы).</summary>
    Executor,

    /// <summary>Reg. §7, 2: the head of the provider (басшы).</summary>
    Head,

    /// <summary>Reg. §7, 3: the housing commission (тұрғын үй комиссиясы); its chair signs for it.</summary>
    Commission,

    /// <summary>Reg. §7, 4: the city or district akimat (әкімдік).</summary>
    Akimat,

    /// <summary>Reg. §10: the recipient of the service (көрсетілетін қызметті алушы).</summary>
    Applicant,

    Supervisor,
    Compliance,
    Treasury,
    Operator,
}
