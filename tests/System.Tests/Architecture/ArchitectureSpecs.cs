using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Architecture;

/// <summary>
/// The walls between the rooms, held from the compiled code by the table of <c>docs/architecture.md</c>. That a namespace is its folder the build
/// itself holds (IDE0130).
/// </summary>
public class ArchitectureSpecs(RunningService service)
{
    private const int MostLines = 250, LinesOfNine = 100, LinesOfHalf = 50, LinesOfReadme = 40;

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
    public void every_endpoint_under_v1_has_an_operation() => service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>().Where(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}".StartsWith($"{ApiRoutes.Prefix}/", StringComparison.Ordinal))
        .Should().HaveCountGreaterThan(80).And.OnlyContain(endpoint => endpoint.Metadata.GetMetadata<Operation>() != null);

    [Fact]
    public void every_module_says_what_it_is_for_and_what_it_brings()
    {
        foreach (var folder in Rooms.Names.Where(room => room.StartsWith("Api/", StringComparison.Ordinal) && room is not ("Api/Program.cs" or "Api/Host")))
        {
            var (path, name) = (Path.Combine(Rooms.Root(), "src", folder), folder.Split('/')[1]);
            File.Exists(Path.Combine(path, $"{name}Module.cs")).Should().BeTrue("{0} has {1}Module.cs", folder, name);
            File.ReadLines(Path.Combine(path, "README.md")).Count().Should().BeLessThanOrEqualTo(LinesOfReadme, folder);
        }
    }

    [Fact]
    public void files_are_short()
    {
        var lines = Directory.GetFiles(Path.Combine(Rooms.Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains("Generated"))
            .Select(file => (File: file, Lines: File.ReadLines(file).Count())).OrderBy(it => it.Lines).ToList();
        lines.Should().HaveCountGreaterThan(400);
        lines.Where(it => it.Lines > MostLines).Select(it => it.File).Should().BeEmpty();
        lines[lines.Count * 9 / 10].Lines.Should().BeLessThan(LinesOfNine);
        lines[lines.Count / 2].Lines.Should().BeLessThanOrEqualTo(LinesOfHalf);
    }
}
