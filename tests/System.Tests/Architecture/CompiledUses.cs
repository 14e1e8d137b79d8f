using Mono.Cecil;

namespace Privatization.Tests.Architecture;

/// <summary>Which types use which, read from the compiled code: in signatures, bodies, attributes and type arguments.</summary>
internal static class CompiledUses
{
    public const string Root = "Privatization.";

    private static readonly string[] Assemblies =
        ["Domain", "LocalMachine", "LocalPostgres", "Signatures", "Storage", "Projections", "Development", "Api"];

    /// <summary>The types that are written in the solution, by name and namespace.</summary>
    public static IReadOnlyList<TypeDefinition> Types { get; } =
    [
        .. Assemblies.SelectMany(name => Module(name).Types)
            .Where(type => type.Namespace.StartsWith(Root, StringComparison.Ordinal) && !type.Name.Contains('<')),
    ];

    /// <summary>Each once; of nested types their outermost, of written code alone.</summary>
    public static IReadOnlySet<(string From, string FromSpace, string To, string ToSpace)> All { get; } = Read();

    private static ModuleDefinition Module(string name) => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{Root}{name}.dll"));

    private static HashSet<(string, string, string, string)> Read()
    {
        var uses = new HashSet<(string, string, string, string)>();
        foreach (var type in Types)
            foreach (var used in Everything(type).SelectMany(Flat).Select(Outermost))
                if (used.Namespace.StartsWith(Root, StringComparison.Ordinal) && used.FullName != type.FullName)
                    uses.Add((type.Name, type.Namespace, used.Name, used.Namespace));
        return uses;
    }

    private static IEnumerable<TypeReference?> Everything(TypeDefinition type)
    {
        yield return type.BaseType;
        foreach (var it in type.Interfaces) yield return it.InterfaceType;
        foreach (var it in Attributes(type)) yield return it;
        foreach (var it in type.GenericParameters.SelectMany(parameter => parameter.Constraints)) yield return it.ConstraintType;
        foreach (var field in type.Fields) yield return field.FieldType;
        foreach (var property in type.Properties)
            foreach (var it in Attributes(property)) yield return it;
        foreach (var method in type.Methods)
            foreach (var it in Everything(method)) yield return it;
        foreach (var it in type.NestedTypes.SelectMany(Everything)) yield return it;
    }

    private static IEnumerable<TypeReference?> Everything(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var it in method.Parameters) yield return it.ParameterType;
        foreach (var it in Attributes(method)) yield return it;
        if (!method.HasBody) yield break;
        foreach (var it in method.Body.Variables) yield return it.VariableType;
        foreach (var operand in method.Body.Instructions.Select(instruction => instruction.Operand))
            foreach (var it in Everything(operand)) yield return it;
    }

    private static IEnumerable<TypeReference?> Everything(object? operand)
    {
        switch (operand)
        {
            case TypeReference type: yield return type; break;
            case FieldReference field: yield return field.DeclaringType; yield return field.FieldType; break;
            case MethodReference method:
                yield return method.DeclaringType;
                yield return method.ReturnType;
                foreach (var it in method.Parameters) yield return it.ParameterType;
                if (method is GenericInstanceMethod generic)
                    foreach (var it in generic.GenericArguments) yield return it;
                break;
            default: break;
        }
    }

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider of) => of.CustomAttributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Select(it => it.Value as TypeReference).Prepend(attribute.AttributeType));

    private static IEnumerable<TypeReference> Flat(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flat).Prepend(generic.ElementType),
        TypeSpecification made => Flat(made.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
