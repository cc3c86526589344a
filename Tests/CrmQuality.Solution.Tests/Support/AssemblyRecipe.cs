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
    private static readonly Lazy<byte[]> OfTheSolution = new(() => new AssemblyRecipe().Make());

    public string Name { get; init; } = "CrmQuality.Plugins";

    public Version Version { get; init; } = new(1, 0, 0, 0);

    public string Framework { get; init; } = ".NETFramework,Version=v4.6.2";

    public Version SdkVersion { get; init; } = new(9, 0, 0, 0);

    public byte[] SdkKeyToken { get; init; } = SdkToken;

    public bool IsSigned { get; init; } = true;

    public bool HasPublicKey { get; init; } = true;

    /// <summary>The classes the solution lists.</summary>
    public IReadOnlyList<string> PluginClasses { get; init; } =
        [.. SolutionFiles.Assembly.Descendants("PluginType").Select(type => type.Attribute("Name")!.Value)];

    /// <summary>Types of the parameters of the classes' constructors.</summary>
    public IReadOnlyList<string> ConstructorParameters { get; init; } = [];

    /// <summary>Texts in the code.</summary>
    public IReadOnlyList<string> Literals { get; init; } =
        ["PreImage", "PostImage", .. SolutionFiles.Variables.Select(variable => variable.Attribute("schemaname")!.Value)];

    public AssemblyNameReference? ExtraReference { get; init; }

    /// <summary>A member of the SDK the code refers to.</summary>
    public string? UsedMember { get; init; }

    public (string Name, byte[] Content)? Resource { get; init; }

    /// <summary>What the real solution describes; made once.</summary>
    public static byte[] Matching => OfTheSolution.Value;

    /// <summary>The bytes of the assembly.</summary>
    public byte[] Make()
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

        return Write(assembly);
    }

    private byte[] Write(AssemblyDefinition assembly)
    {
        using var stream = new MemoryStream();
        byte[] key = File.ReadAllBytes(Repository.StrongNameKey);
        if (HasPublicKey && !IsSigned)
        {
            using var signed = new MemoryStream();
            assembly.Write(signed, new WriterParameters { StrongNameKeyBlob = key });
            assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
            assembly.Write(stream);
        }
        else
        {
            assembly.Write(stream, HasPublicKey ? new WriterParameters { StrongNameKeyBlob = key } : new WriterParameters());
        }

        return stream.ToArray();
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
        AddCode(root, sdk);
        foreach (string name in PluginClasses)
        {
            Class(name, module, root);
        }
    }

    private void AddCode(TypeDefinition type, AssemblyNameReference sdk)
    {
        MethodDefinition code = Method(type.Module, "Code");
        ILProcessor writer = code.Body.GetILProcessor();
        foreach (string literal in Literals)
        {
            writer.Emit(OpCodes.Ldstr, literal);
            writer.Emit(OpCodes.Pop);
        }

        if (UsedMember is not null)
        {
            var entity = new TypeReference("Microsoft.Xrm.Sdk", "Entity", type.Module, sdk);
            writer.Emit(OpCodes.Call, new MethodReference(UsedMember, type.Module.TypeSystem.String, entity) { HasThis = true });
        }

        writer.Emit(OpCodes.Ret);
        type.Methods.Add(code);
    }

    private TypeDefinition Class(string fullName, ModuleDefinition module, TypeReference parent)
    {
        int dot = fullName.LastIndexOf('.');
        var type = new TypeDefinition(fullName[..dot], fullName[(dot + 1)..], TypeAttributes.Public | TypeAttributes.Class, parent);
        MethodDefinition constructor = Method(module, ".ctor");
        constructor.Attributes |= MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        constructor.Body.GetILProcessor().Emit(OpCodes.Ret);
        foreach (string parameter in ConstructorParameters)
        {
            constructor.Parameters.Add(new ParameterDefinition(parameter == "String" ? module.TypeSystem.String : module.TypeSystem.Int32));
        }

        type.Methods.Add(constructor);
        module.Types.Add(type);
        return type;
    }

    private static MethodDefinition Method(ModuleDefinition module, string name) => new(name, MethodAttributes.Public, module.TypeSystem.Void);
}
