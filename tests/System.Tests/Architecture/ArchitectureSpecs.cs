using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Architecture;

/// <summary>
/// The walls between the rooms, held from the compiled code by the table of <c>docs/architecture.md</c>. That a namespace is its folder the build
/// itself holds (IDE0130).
/// </summary>
public partial class ArchitectureSpecs(RunningService service)
{
    private const int MostLines = 250, LinesOfNine = 100, LinesOfHalf = 50, LinesOfReadme = 40, MostColumns = 150, MostRungs = 6;

    private static readonly Rooms Rooms = Rooms.Read();

    [Fact]
    public void a_room_uses_only_the_rooms_that_it_may_use() => CompiledUses.All
        .Where(use => Rooms.Of(use.FromSpace) is { } from && Rooms.Of(use.ToSpace) is { } to && !Rooms.MayUse(from, to))
        .Select(use => $"{use.FromSpace}.{use.From} uses {use.ToSpace}.{use.To}").Should().BeEmpty();

    [Fact]
    public void every_type_stands_in_a_room() =>
        CompiledUses.Types.Where(type => Rooms.Of(type.Namespace) is null).Select(type => type.FullName).Should().BeEmpty();

    [Fact]
    public void every_room_has_types() => Rooms.Names.Where(room => room is not "Api/Program.cs")
        .Where(room => !CompiledUses.Types.Any(type => Rooms.Of(type.Namespace) == room)).Should().BeEmpty();

    /// <summary>The folders of the case know each other: they are one module.</summary>
    [Fact]
    public void no_namespaces_use_each_other_in_a_circle()
    {
        var uses = CompiledUses.All.Where(use => Rooms.Of(use.FromSpace) is not "Domain" || Rooms.Of(use.ToSpace) is not "Domain")
            .Where(use => use.FromSpace != use.ToSpace).ToLookup(use => use.FromSpace, use => use.ToSpace);
        bool Reaches(string from, string to, HashSet<string> seen) =>
            uses[from].Any(next => next == to || (seen.Add(next) && Reaches(next, to, seen)));
        uses.Select(use => use.Key).Where(space => Reaches(space, space, [])).Should().BeEmpty();
    }

    [Fact]
    public void no_two_types_have_one_name() => CompiledUses.Types.Where(type => !type.Name.Contains('`')).GroupBy(type => type.Name)
        .Where(same => same.Count() > 1).Select(same => string.Join(" and ", same.Select(type => type.FullName))).Should().BeEmpty();

    [Fact]
    public void every_endpoint_under_v1_has_an_operation() =>
        service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}".StartsWith($"{ApiPaths.Prefix}/", StringComparison.Ordinal))
        .Should().HaveCountGreaterThan(80).And.OnlyContain(endpoint => endpoint.Metadata.GetMetadata<Operation>() != null);

    [Fact]
    public void every_module_says_what_it_is_for_and_what_it_brings()
    {
        foreach (var folder in Rooms.Names
            .Where(room => room.StartsWith("Api/", StringComparison.Ordinal) && room is not ("Api/Program.cs" or "Api/Host")))
        {
            var (path, name) = (Path.Combine(Rooms.Root(), "src", folder), folder.Split('/')[1]);
            File.Exists(Path.Combine(path, $"{name}Module.cs")).Should().BeTrue("{0} has {1}Module.cs", folder, name);
            File.ReadLines(Path.Combine(path, "README.md")).Count().Should().BeLessThanOrEqualTo(LinesOfReadme, folder);
        }
    }

    [Fact]
    public void files_of_the_sources_are_short()
    {
        var lines = Sources.Of("src").Select(file => (File: file, Lines: File.ReadLines(file).Count())).OrderBy(it => it.Lines).ToList();
        lines.Should().HaveCountGreaterThan(400);
        lines.Where(it => it.Lines > MostLines).Select(it => it.File).Should().BeEmpty();
        lines[lines.Count * 9 / 10].Lines.Should().BeLessThan(LinesOfNine);
        lines[lines.Count / 2].Lines.Should().BeLessThanOrEqualTo(LinesOfHalf);
    }

    [Fact]
    public void lines_end_before_column_150() => Sources.Of("src", "tests")
        .SelectMany(file => File.ReadLines(file).Select((line, index) => (Line: line, Place: $"{file}:{index + 1}")))
        .Where(it => it.Line.EnumerateRunes().Count() > MostColumns).Select(it => it.Place).Should().BeEmpty();

    /// <summary>Neither one that is declared, nor the parameter of what goes on in the next line.</summary>
    [Fact]
    public void a_local_that_outlives_its_line_has_a_noun() => Sources.Of("src", "tests")
        .SelectMany(file => File.ReadLines(file).Select((line, index) => (Line: line, Place: $"{file}:{index + 1}")))
        .Where(it => Nameless().IsMatch(it.Line)).Select(it => it.Place).Should().BeEmpty();

    [GeneratedRegex(@"^\s*(await )?(using )?var (it|asked|wrong|lost|them)\b|^\s*(await )?foreach \(\w+ (it|asked|wrong|lost|them)\b.*[^;]$"
        + @"|\b(it|asked|wrong|lost|them)\)? =>$")]
    private static partial Regex Nameless();

    [Fact]
    public void tables_of_Marten_are_named_in_the_storage_alone() =>
        Sources.Of("src").Where(file => !file.Contains("/Storage/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("mt_", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void usings_are_in_order() => Sources.Of("src", "tests").Where(file =>
    {
        var names = File.ReadLines(file).TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal))
            .Where(line => !line.Contains('=') && !line.StartsWith("using static ", StringComparison.Ordinal)).Select(line => line[6..^1]).ToList();
        return !names.SequenceEqual(names.OrderBy(name => name.Split('.')[0] is not "System").ThenBy(name => name, StringComparer.OrdinalIgnoreCase));
    }).Should().BeEmpty();

    /// <summary>Paths that answers name; the demo is a client, and has those that it asks.</summary>
    [Fact]
    public void paths_that_answers_name_are_told_in_one_place() => Sources.Of("src/Api").Where(file => Path.GetFileName(file) is not "ApiPaths.cs")
        .Where(file => File.ReadAllText(file).Contains("\"/v1", StringComparison.Ordinal)).Should().BeEmpty();

    /// <summary>
    /// An act's file has its command and facts besides (<c>Step4CommissionConcludes.cs</c>), an endpoint's the records of its answer.
    /// </summary>
    [Fact]
    public void a_file_is_named_for_a_type_in_it() => Sources.Of("src").Where(file => Path.GetFileName(file) is not "Program.cs")
        .Where(file => !TypeIn(Path.GetFileNameWithoutExtension(file)).IsMatch(File.ReadAllText(file))).Should().BeEmpty();

    private static Regex TypeIn(string file) => new(
        $@"\b(class|record|struct|enum|interface) {Regex.Replace(Regex.Escape(file), "^Step[0-9]", "")}\b|delegate [^(]* {Regex.Escape(file)}\b");

    /// <summary>What depends on more is told in two.</summary>
    [Fact]
    public void a_choice_has_at_most_six_rungs() => Sources.Of("src").Where(file => Rungs(File.ReadLines(file)) > MostRungs).Should().BeEmpty();

    /// <summary>The most of conditions that follow each other, a line each: <c>: it is so ? this</c>, or <c>else if</c>.</summary>
    private static int Rungs(IEnumerable<string> lines)
    {
        var (most, conditions, elses) = (0, 0, 0);
        foreach (var line in lines.Select(line => line.TrimStart()))
        {
            var goesOn = line.StartsWith('?') || line.StartsWith("&&", StringComparison.Ordinal) || line.StartsWith("||", StringComparison.Ordinal);
            if (line.StartsWith(": ", StringComparison.Ordinal)) conditions++;
            else if (!goesOn) conditions = 0;
            if (line.StartsWith("else if", StringComparison.Ordinal)) elses++;
            else if (line.StartsWith("if ", StringComparison.Ordinal)) elses = 0;
            most = Math.Max(most, Math.Max(conditions, elses + 1));
        }
        return most;
    }
}
