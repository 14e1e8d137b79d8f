using System.Text.RegularExpressions;

namespace Privatization.Domain.Tests;

/// <summary>docs/decisions: numbered in the order in which they were taken, each with its day and its status, all of them in the index.</summary>
public partial class DecisionPageSpecs
{
    private static readonly string Folder = Path.Combine("docs", "decisions");

    private static readonly IReadOnlyList<string> Pages =
    [
        .. RepositoryPages.All.Where(page => Path.GetDirectoryName(page) == Folder).Select(page => Path.GetFileName(page))
            .Where(name => name != "README.md"),
    ];

    private static readonly string Index = RepositoryPages.Text(Path.Combine(Folder, "README.md"));

    [Fact]
    public void decision_pages_are_numbered_one_after_another() =>
        Pages.Select(name => name[..5]).Should().Equal(Enumerable.Range(1, Math.Max(Pages.Count, 1)).Select(number => $"{number:0000}-"));

    [Fact]
    public void decisions_say_under_their_title_when_they_were_taken_and_whether_they_hold() =>
        Pages.Where(name => !Head().IsMatch(Text(name))).Should().BeEmpty();

    [Fact]
    public void decision_pages_stand_in_the_index_by_number_day_and_title() =>
        Pages.Where(name => !Index.Contains(RowOf(name, Head().Match(Text(name)).Groups))).Should().BeEmpty();

    [Fact]
    public void decisions_follow_each_other_in_time() =>
        Pages.Select(name => Head().Match(Text(name)).Groups["day"].Value).Should().BeInAscendingOrder(StringComparer.Ordinal);

    private static string RowOf(string name, GroupCollection head) => $"| {name[..4]} | {head["day"]} | [{head["title"]}]({name}) |";

    private static string Text(string name) => RepositoryPages.Text(Path.Combine(Folder, name));

    [GeneratedRegex(@"\A# (?<title>.+)\n\nDate: (?<day>\d{4}-\d\d-\d\d) · Status: (?:accepted|superseded by \[\d{4}\])")]
    private static partial Regex Head();
}
