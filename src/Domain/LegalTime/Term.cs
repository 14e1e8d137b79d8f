namespace Privatization.Domain.LegalTime;

/// <summary>A term as the act states it: how many of what. Counting it is no business of the act's table.</summary>
public readonly record struct Term(int Amount, TermUnit Unit)
{
    public static Term OfficeMinutes(int amount) => new(amount, TermUnit.OfficeMinutes);

    public static Term OfficeHours(int amount) => new(amount, TermUnit.OfficeHours);

    public static Term CalendarDays(int amount) => new(amount, TermUnit.CalendarDays);

    public static Term WorkingDays(int amount) => new(amount, TermUnit.WorkingDays);
}

public enum TermUnit
{
    OfficeMinutes,
    OfficeHours,
    CalendarDays,
    WorkingDays,
}
