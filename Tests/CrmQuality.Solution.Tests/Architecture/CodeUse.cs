using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>One use of a type's member (or of the type itself) in a method's body.</summary>
/// <param name="User">The outermost type whose code it is.</param>
/// <param name="UsedType">Full name of the type used.</param>
/// <param name="Member">Name of its member; empty where only the type is named.</param>
internal sealed record CodeUse(string User, string UsedType, string Member)
{
    public override string ToString() => Member.Length == 0 ? UsedType : $"{UsedType}.{Member}";

    /// <summary>Every use in the bodies of a module's methods.</summary>
    internal static IReadOnlyList<CodeUse> In(ModuleDefinition module) =>
        [.. from type in module.GetTypes()
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            let use = Of(Outermost(type), instruction)
            where use is not null
            select use];

    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;

    private static CodeUse? Of(string user, Instruction instruction) => instruction.Operand switch
    {
        MethodReference method => new(user, Name(method.DeclaringType), method.Name),
        FieldReference field => new(user, Name(field.DeclaringType), field.Name),
        TypeReference type => new(user, Name(type), ""),
        _ => null,
    };

    private static string Name(TypeReference type) => type.GetElementType().FullName;
}
