using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CrmQuality.EmbeddedDataverse.Tests.Conformance;

/// <summary>Reads the request names out of an assembly of Microsoft's: what the constructor of each request class sets.</summary>
internal static class MicrosoftsRequests
{
    public static IReadOnlyList<string> In(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return
        [
            .. from type in module.Types
               where type.IsPublic && !type.IsAbstract && type.BaseType?.FullName == "Microsoft.Xrm.Sdk.OrganizationRequest"
               from method in type.Methods
               where method.IsConstructor && method.HasBody
               from instruction in method.Body.Instructions
               where instruction.Operand is MethodReference { Name: "set_RequestName" } && instruction.Previous.OpCode == OpCodes.Ldstr
               select (string)instruction.Previous.Operand,
        ];
    }
}
