using System.Reflection;
using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Privatization.Domain.Tests;

/// <summary>No package but NodaTime; no async, no clock, no random, no I/O.</summary>
public class ArchitectureSpecs
{
    private static readonly Assembly Domain = typeof(Application).Assembly;

    private static readonly Type[] Written =
        [.. Domain.GetTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute))
            && type.Namespace?.StartsWith("Privatization.", StringComparison.Ordinal) is true)];

    [Fact]
    public void the_domain_refers_to_NodaTime_and_the_base_library_alone() =>
        Domain.GetReferencedAssemblies().Select(it => it.Name).Should().BeSubsetOf(
        [
            "NodaTime", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.ComponentModel.Annotations",
            "System.Linq", "System.Memory", "System.Security.Cryptography",
        ]);

    [Fact]
    public void the_domain_has_no_dependency_on_the_world_outside() => NetArchTest.Rules.Types.InAssembly(Domain).ShouldNot().HaveDependencyOnAny(
        "System.Net", "System.IO", "System.Threading", "System.Data", "System.Diagnostics.Process", "System.Console", "System.Random",
        "System.TimeProvider", "System.DateTimeOffset", "NodaTime.SystemClock", "NodaTime.IClock", "Microsoft", "Marten", "Wolverine", "Npgsql")
        .GetResult().FailingTypeNames.Should().BeNullOrEmpty();

    [Fact]
    public void the_domain_reads_no_clock_and_makes_no_Guid_and_nothing_random() => Calls().Should().NotContain(call =>
        call.Contains("NewGuid") || call.Contains("CreateVersion7") || call.Contains("Random") || call.Contains("RandomNumberGenerator")
        || call.StartsWith("System.DateTime::get_") || call.StartsWith("System.DateTimeOffset::get_") || call.Contains("GetCurrentInstant")
        || call.Contains("Stopwatch") || (call.StartsWith("System.Environment::") && call != IteratorsThread));

    [Fact]
    public void the_calls_of_the_domain_are_seen() => Calls().Should().Contain("System.Security.Cryptography.SHA256::HashData");

    [Fact]
    public void nothing_in_the_domain_is_asynchronous() => Domain.GetTypes().Where(type => !type.IsSubclassOf(typeof(Delegate))).SelectMany(Methods)
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask")
            || method.ReturnType.Name.StartsWith("IAsync")
            || method.IsDefined(typeof(AsyncStateMachineAttribute)))
        .Should().BeEmpty();

    [Fact]
    public void names_of_types_say_what_things_are_and_not_which_pattern_they_follow() =>
        Written.Select(type => type.Name).Where(name => Patterns.Any(name.EndsWith)).Should().Equal(nameof(ApplicationEvent));

    [Fact]
    public void an_interface_of_the_domain_has_more_than_one_implementation() => Written.Where(type => type.IsInterface).Should().OnlyContain(kind =>
        Written.Count(type => !type.IsInterface && type.GetInterfaces().Any(implemented => implemented.Name == kind.Name)) > 1);

    [Fact]
    public void classes_of_the_domain_are_sealed() =>
        Written.Where(type => type is { IsClass: true, IsAbstract: false }).Should().OnlyContain(type => type.IsSealed);

    [Fact]
    public void a_value_that_is_written_as_text_is_made_by_reading_it_and_in_no_other_way() =>
        Written.Where(type => type.GetInterfaces().Any(it => it.Name == "IText`1")).SelectMany(type => type.GetConstructors()).Should().BeEmpty();

    // Of each act; of the request; of a line of the treasury's file.
    [Fact]
    public void every_decision_of_the_domain_is_static_and_pure_in_its_shape() => Written.SelectMany(Methods).Where(method => method.Name == "Decide")
        .Should().HaveCount(Enum.GetValues<Act>().Length + 2).And.OnlyContain(method => method.IsStatic && method.ReturnType == typeof(Decision));

    // Every iterator of the compiler asks it.
    private const string IteratorsThread = "System.Environment::get_CurrentManagedThreadId";

    private static readonly string[] Patterns =
        ["Command", "Event", "Handler", "Dto", "Service", "Manager", "Aggregate", "Impl", "Helper", "Utils", "Common", "Shared", "Core"];

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static IEnumerable<string> Calls()
    {
        using var module = ModuleDefinition.ReadModule(Domain.Location);
        return [.. module.GetMemberReferences().Select(member => $"{member.DeclaringType.FullName}::{member.Name}")];
    }
}
