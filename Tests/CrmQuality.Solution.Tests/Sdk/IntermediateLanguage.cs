using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CrmQuality.Solution.Tests.Sdk;

/// <summary>An assembly as lines of text: references, types, members, instructions; all but what every build makes anew (the module's id).</summary>
internal static class IntermediateLanguage
{
    public static IReadOnlyList<string> Of(ModuleDefinition module) =>
    [
        module.Assembly.FullName,
        .. module.AssemblyReferences.Select(reference => "reference " + reference.FullName).Order(System.StringComparer.Ordinal),
        .. module.GetTypes().SelectMany(Type),
    ];

    private static IEnumerable<string> Type(TypeDefinition type) =>
    [
        $"type {type.FullName} {type.Attributes} from {type.BaseType?.FullName}",
        .. type.Interfaces.Select(implemented => $"{type.FullName} implements {implemented.InterfaceType.FullName}"),
        .. type.Fields.Select(field => $"field {field.FullName} {field.Attributes} {Text(field.Constant)} {System.Convert.ToHexString(field.InitialValue)}"),
        .. type.Methods.SelectMany(Method),
    ];

    private static IEnumerable<string> Method(MethodDefinition method)
    {
        yield return $"method {method.FullName} {method.Attributes}";
        if (!method.HasBody)
        {
            yield break;
        }

        foreach (VariableDefinition local in method.Body.Variables)
        {
            yield return $"{method.FullName} local {local.VariableType.FullName}";
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            yield return $"{method.FullName} {instruction.Offset:x4} {instruction.OpCode} {Operand(instruction.Operand)}";
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            yield return $"{method.FullName} {handler.HandlerType} {handler.TryStart?.Offset} {handler.HandlerStart?.Offset} {handler.HandlerEnd?.Offset} {handler.CatchType?.FullName}";
        }
    }

    private static string Operand(object? operand) => operand switch
    {
        Instruction target => target.Offset.ToString("x4", CultureInfo.InvariantCulture),
        Instruction[] targets => string.Join(',', targets.Select(target => target.Offset)),
        TypeReference type => $"{type.FullName} in {type.Scope.Name}",
        MemberReference member => $"{member.FullName} in {member.DeclaringType.Scope.Name}",
        _ => Text(operand),
    };

    private static string Text(object? value) => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
