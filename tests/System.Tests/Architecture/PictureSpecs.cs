using System.Text.RegularExpressions;

namespace Privatization.Tests.Architecture;

/// <summary>
/// The pictures of <c>docs/architecture.md</c> show the compiled code: every arrow is a use, and every use is an arrow, or some in a row.
/// </summary>
public class PictureSpecs
{
    private static readonly Rooms Rooms = Rooms.Read();

    private static readonly string[] Pictures =
    [
        .. Regex.Matches(File.ReadAllText(Path.Combine(Rooms.Root(), "docs", "architecture.md")), "```mermaid\n(.*?)```", RegexOptions.Singleline)
            .Select(picture => picture.Groups[1].Value),
    ];

    [Fact]
    public void the_picture_of_the_projects_shows_the_compiled_code() => Compare(0, room => room.Split('/')[0]);

    [Fact]
    public void the_picture_of_the_modules_of_the_api_shows_the_compiled_code() =>
        Compare(1, room => room.StartsWith("Api/", StringComparison.Ordinal) ? room["Api/".Length..] : null);

    [Fact]
    public void the_picture_of_the_domain_shows_the_compiled_code() => Compare(2, room => room is "Domain" ? room
        : room.StartsWith("Domain/", StringComparison.Ordinal) ? room["Domain/".Length..] : null);

    /// <param name="node">Of the picture, of a room; null where the room is not in it.</param>
    private static void Compare(int picture, Func<string, string?> node)
    {
        // Program.cs has no namespace: what it uses is one line.
        var drawn = Regex.Matches(Pictures[picture], @"([\w.]+) --> (\w+)").Select(arrow => (From: arrow.Groups[1].Value, To: arrow.Groups[2].Value))
            .Where(arrow => arrow.From is not "Program.cs").ToHashSet();
        var used = CompiledUses.All.Select(use => (From: NodeOf(use.FromSpace), To: NodeOf(use.ToSpace)))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To).Select(use => (From: use.From!, To: use.To!)).ToHashSet();
        used.Should().NotBeEmpty();
        used.Except(All(drawn)).Should().BeEmpty("what is used is drawn");
        drawn.Except(All(used)).Should().BeEmpty("what is drawn is used");

        string? NodeOf(string space) => Rooms.Of(space) is { } room ? node(room) : null;
    }

    /// <summary>With what the arrows lead to in a row.</summary>
    private static HashSet<(string From, string To)> All(HashSet<(string From, string To)> arrows)
    {
        var all = arrows.ToHashSet();
        while (all.Join(arrows, first => first.To, next => next.From, (first, next) => (first.From, next.To)).Except(all).ToList() is [_, ..] further)
            all.UnionWith(further);
        return all;
    }
}
