using System.Text.RegularExpressions;
using Privatization.Domain.Tests.GoldenFiles;
using Privatization.Domain.Tests.Scenarios;
using Privatization.Domain.Tests.Turns;

namespace Privatization.Domain.Tests;

/// <summary>src/Domain/README.md says what the domain does: its tables are generated, its lists complete.</summary>
public class ReadmeSpecs
{
    private static readonly Role[] Actors = [Role.Executor, Role.Head, Role.Commission, Role.Akimat, Role.Applicant, Role.Treasury];

    [Fact]
    public void the_state_matrix_in_the_readme_is_up_to_date() => Golden.Block("state matrix", Table(
        ["position", .. Actors.Select(role => $"{role}")],
        Positions.All.DistinctBy(it => it.Key).OrderBy(it => Array.IndexOf(Keys, it.Key))
            .Select(it => (string[])[it.Key, .. Actors.Select(role => Allowed(it.Case.Application, People.In(role)))])));

    [Fact]
    public void the_objections_in_the_readme_are_up_to_date() => Golden.Block("objections", Table(
        ["code", "fault", "paragraph", "when"],
        Objections.All.Select(it => (string[])[$"`{it.Code}`", $"{it.Fault}", it.Paragraph, it.Detail.En])));

    [Fact]
    public void every_fact_and_every_act_has_its_place_in_the_readme()
    {
        var readme = File.ReadAllText(Golden.Readme());
        ApplicationEventSpecs.Facts.Where(fact => !readme.Contains($"`{fact.Name}`")).Should().BeEmpty();
        Enum.GetValues<Act>().Where(act => !readme.Contains($"| {act} |")).Should().BeEmpty();
    }

    [Fact]
    public void every_file_that_the_readme_names_exists()
    {
        var folder = Path.GetDirectoryName(Golden.Readme())!;
        File.ReadAllText(Golden.Readme()).Split('`').Where(word => word.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !File.Exists(Path.Combine(folder, file))).Should().BeEmpty();
    }

    [Fact]
    public void the_readme_is_short_beside_its_generated_tables() =>
        Regex.Replace(File.ReadAllText(Golden.Readme()), "<!-- generated.*?<!-- end -->", "", RegexOptions.Singleline).Split('\n').Length
            .Should().BeLessThanOrEqualTo(110);

    private static readonly string[] Keys = [.. ByTheAct.Keys];

    private static string Allowed(Application position, Official by) =>
        string.Join(", ", Enum.GetValues<Act>().Where(act => Turn.Check(act, position, by) is null)) is { Length: > 0 } acts ? acts : "-";

    private static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Join("\n", rows.Prepend([.. head.Select(_ => "---")]).Prepend(head).Select(cells => $"| {string.Join(" | ", cells)} |"));
}
