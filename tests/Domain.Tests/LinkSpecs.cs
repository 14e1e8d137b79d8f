using System.Text.RegularExpressions;

namespace Privatization.Domain.Tests;

/// <summary>What a page leads to, or names in the tree of the sources, is there.</summary>
public partial class LinkSpecs
{
    [Fact]
    public void every_relative_link_of_every_page_leads_to_a_file_or_folder() =>
        Links().Where(link => !Path.Exists(link.Target)).Select(link => $"{link.Page}: {link.Target}").Should().BeEmpty();

    [Fact]
    public void every_link_into_a_page_leads_to_a_heading() =>
        Links().Where(link => link is { Heading: not "" } && File.Exists(link.Target) && !Headings(link.Target).Contains(link.Heading))
            .Select(link => $"{link.Page}: #{link.Heading}").Should().BeEmpty();

    [Fact]
    public void every_path_of_the_sources_that_a_page_names_exists() =>
        RepositoryPages.All
            .SelectMany(page => Paths().Matches(WithoutCode(RepositoryPages.Text(page))).Select(match => (Page: page, Path: match.Groups[1].Value)))
            .Where(named => !Path.Exists(Path.Combine(RepositoryPages.Root, named.Path)))
            .Select(named => $"{named.Page}: {named.Path}").Should().BeEmpty();

    [Fact]
    public void the_pages_and_their_links_are_seen()
    {
        RepositoryPages.All.Should().Contain(
            ["README.md", "CONTRIBUTING.md", Path.Combine("docs", "glossary.md"), Path.Combine("src", "Domain", "README.md")]);
        Links().Should().HaveCountGreaterThan(30).And.Contain(link => link.Heading != "");
    }

    private static IEnumerable<Link> Links() =>
        from page in RepositoryPages.All
        from match in Targets().Matches(WithoutCode(RepositoryPages.Text(page)))
        let parts = match.Groups[1].Value.Split('#')
        where !parts[0].Contains(':')
        let file = Path.Combine(RepositoryPages.Root, page)
        let target = parts[0] == "" ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, parts[0]))
        select new Link(page, target, parts.ElementAtOrDefault(1) ?? "");

    /// <summary>As a forge makes anchors of them.</summary>
    private static IEnumerable<string> Headings(string file) => File.ReadLines(file).Where(line => line.StartsWith('#'))
        .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string page) => Fences().Replace(page, "");

    private sealed record Link(string Page, string Target, string Heading);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Targets();

    [GeneratedRegex(@"`((?:src|tests|docs)/[^`\s*…]*)`")]
    private static partial Regex Paths();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NotInAnchors();
}
