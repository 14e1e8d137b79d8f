namespace Privatization.Projections;

/// <summary>How a running term stands at an instant, as conditions on the columns of a view's row: told once for lists and boards.</summary>
/// <remarks>Each takes the instant once, as the text of a parameter.</remarks>
public static class TermStanding
{
    public static string Overdue(string at) => $"due < {at}";

    /// <summary>Much of it is used, and it is not over.</summary>
    /// <param name="share">The column of the instant at which so much is used: <c>half</c>, or <c>three_quarters</c>.</param>
    public static string AtRisk(string at, string share = "half") => $"{at} between {share} and due";

    public static string OnTime(string at) => $"half > {at}";
}
