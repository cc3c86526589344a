using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>Makes small signed plug-in assemblies; each test changes the one thing it is about.</summary>
internal sealed record AssemblyRecipe
{
    private static readonly byte[] SdkToken = Convert.FromHexString("31bf3856ad364e35");
    private static readonly byte[] MscorlibToken = Convert.FromHexString("b77a5c561934e089");

    public string Name { get; init; } = "CrmQuality.Plugins";

    public Version Version { get; init; } = new(1, 0, 0, 0);

    public string Framework { get; init; } = ".NETFramework,Version=v4.6.2";

    public Version SdkVersion { get; init; } = new(9, 0, 0, 0);

    public byte[] SdkKeyToken { get; init; } = SdkToken;

    public bool IsSigned { get; init; } = true;

    public bool HasPublicKey { get; init; } = true;

    public IReadOnlyList<string> PluginClasses { get; init; } =
        [.. SolutionFiles.Assembly.Descendants("PluginType").Select(type => type.Attribute("Name")!.Value)];

    public AssemblyNameReference? ExtraReference { get; init; }

    public (string Name, byte[] Content)? Resource { get; init; }

    /// <summary>Writes the assembly into a folder of its own and returns its path.</summary>
    public string WriteTo(string folder)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(Name, Version), Name, ModuleKind.Dll);
        ModuleDefinition module = assembly.MainModule;
        var mscorlib = new AssemblyNameReference("mscorlib", new Version(4, 0, 0, 0)) { PublicKeyToken = MscorlibToken };
        module.AssemblyReferences.Clear();
        module.AssemblyReferences.Add(mscorlib);
        AddTargetFramework(assembly, mscorlib);
        AddClasses(module, mscorlib);
        if (ExtraReference is not null)
        {
            module.AssemblyReferences.Add(ExtraReference);
        }

        if (Resource is { } resource)
        {
            module.Resources.Add(new EmbeddedResource(resource.Name, ManifestResourceAttributes.Private, resource.Content));
        }

        string path = Path.Combine(folder, Name + ".dll");
        Write(assembly, path);
        return path;
    }

    private void Write(AssemblyDefinition assembly, string path)
    {
        byte[] key = File.ReadAllBytes(Repository.StrongNameKey);
        if (HasPublicKey && !IsSigned)
        {
            using var signed = new MemoryStream();
            assembly.Write(signed, new WriterParameters { StrongNameKeyBlob = key });
            assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
            assembly.Write(path);
            return;
        }

        assembly.Write(path, HasPublicKey ? new WriterParameters { StrongNameKeyBlob = key } : new WriterParameters());
    }

    private void AddTargetFramework(AssemblyDefinition assembly, AssemblyNameReference mscorlib)
    {
        ModuleDefinition module = assembly.MainModule;
        var type = new TypeReference("System.Runtime.Versioning", "TargetFrameworkAttribute", module, mscorlib);
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, type) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        var attribute = new CustomAttribute(constructor);
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(module.TypeSystem.String, Framework));
        assembly.CustomAttributes.Add(attribute);
    }

    private void AddClasses(ModuleDefinition module, AssemblyNameReference mscorlib)
    {
        var sdk = new AssemblyNameReference("Microsoft.Xrm.Sdk", SdkVersion) { PublicKeyToken = SdkKeyToken };
        module.AssemblyReferences.Add(sdk);
        TypeDefinition root = Class("CrmQuality.Plugins.Pipeline.PluginBase", module, new TypeReference("System", "Object", module, mscorlib));
        root.Attributes |= TypeAttributes.Abstract;
        root.Interfaces.Add(new InterfaceImplementation(new TypeReference("Microsoft.Xrm.Sdk", "IPlugin", module, sdk)));
        foreach (string name in PluginClasses)
        {
            Class(name, module, root);
        }
    }

    private static TypeDefinition Class(string fullName, ModuleDefinition module, TypeReference parent)
    {
        int dot = fullName.LastIndexOf('.');
        var type = new TypeDefinition(fullName[..dot], fullName[(dot + 1)..], TypeAttributes.Public | TypeAttributes.Class, parent);
        var constructor = new MethodDefinition(".ctor", MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, module.TypeSystem.Void);
        constructor.Body.GetILProcessor().Emit(OpCodes.Ret);
        type.Methods.Add(constructor);
        module.Types.Add(type);
        return type;
    }
}
