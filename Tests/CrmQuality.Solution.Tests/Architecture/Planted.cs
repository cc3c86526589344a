using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>Compiles a violation in memory, to show that a rule finds it.</summary>
internal static class Planted
{
    /// <summary>What plants refer to, so that they need no SDK.</summary>
    private const string Platform = """
        namespace Microsoft.Xrm.Sdk { public class Entity { public object this[string name] => name; } public class Money; public class InvalidPluginExecutionException : System.Exception; }
        namespace Microsoft.Xrm.Sdk.Query { public class ColumnSet; }
        namespace CrmQuality.Plugins.Pipeline { public abstract class PluginBase; }
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path))];

    internal static ModuleDefinition Assembly(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Planted",
            [CSharpSyntaxTree.ParseText(Platform), CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        image.Position = 0;
        return ModuleDefinition.ReadModule(image);
    }
}
