using Mono.Cecil;

namespace Privatization.Tests.Architecture;

/// <summary>
/// Public is what another assembly uses, and what that is made of. The domain is read as a whole, by its own tests as well, and is not asked here.
/// </summary>
public class PublicSurfaceSpecs
{
    private static readonly string[] Asked = ["LocalMachine", "LocalPostgres", "Signatures", "Storage", "Projections", "Development", "Api"];

    private static IEnumerable<string> All => [.. Asked, "Domain", "System.Tests"];

    [Fact]
    public void the_public_surface_is_no_larger_than_it_must_be()
    {
        var elsewhere = All.SelectMany(name => Module(name).GetTypeReferences()).Select(type => type.FullName.Split('/')[0]).ToHashSet();
        var types = Asked.SelectMany(name => Module(name).Types)
            .Where(type => type.IsPublic && type.Namespace.StartsWith(CompiledUses.Root, StringComparison.Ordinal))
            .ToDictionary(type => type.FullName);
        types.Should().HaveCountGreaterThan(100);

        // Wolverine calls handlers by code of its own, and takes public ones.
        var needed =
            new Queue<TypeDefinition>(types.Values.Where(type => elsewhere.Contains(type.FullName) || IsHandled(type) || HasConstants(type)));
        var allowed = needed.ToHashSet();
        while (needed.TryDequeue(out var type))
            foreach (var part in Signature(type).SelectMany(Named).Where(types.ContainsKey).Select(name => types[name]).Where(allowed.Add))
                needed.Enqueue(part);
        types.Values.Except(allowed).Select(type => type.FullName).Should().BeEmpty();
    }

    private static ModuleDefinition Module(string name) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{CompiledUses.Root}{name}.dll"));

    private static bool IsHandled(TypeDefinition type) => type.Name.EndsWith("Handler", StringComparison.Ordinal)
        || type.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "MessageIdentityAttribute");

    // The compiler copies a constant: that it was used cannot be seen.
    private static bool HasConstants(TypeDefinition type) => type.Fields.Any(field => field is { IsPublic: true, IsLiteral: true }) && !type.IsEnum;

    /// <summary>What its public members are made of.</summary>
    private static IEnumerable<TypeReference?> Signature(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(it => it.InterfaceType),
        .. type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(it => it.ConstraintType),
        .. type.Fields.Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType),
        .. type.Methods.Where(method => method.IsPublic || method.IsFamily)
            .SelectMany(method => method.Parameters.Select(it => it.ParameterType).Append(method.ReturnType)
                .Concat(method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(it => it.ConstraintType))),
        .. type.NestedTypes.Where(nested => nested.IsNestedPublic).SelectMany(Signature),
    ];

    private static IEnumerable<string> Named(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Named).Append(generic.ElementType.FullName.Split('/')[0]),
        TypeSpecification made => Named(made.ElementType),
        _ => [type.FullName.Split('/')[0]],
    };
}
