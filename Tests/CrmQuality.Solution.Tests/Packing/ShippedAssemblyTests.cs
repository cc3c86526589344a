using System;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using CrmQuality.Solution.Tests.Support;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Packing;

/// <summary>The product's own dll as it comes out of the packed zip, read by something other than the packer.</summary>
[TestClass]
public sealed class ShippedAssemblyTests
{
    private static readonly Lazy<byte[]> Dll = new(() => PackedZip.OfTheProduct(managed: true).PluginAssembly);

    [TestMethod]
    public void Dll_OutOfTheZip_IsTheBuiltOne() =>
        CollectionAssert.AreEqual(File.ReadAllBytes(Repository.PluginAssembly), Dll.Value);

    [TestMethod]
    public void Dll_Identity_IsTheOneTheSolutionNames()
    {
        using AssemblyDefinition assembly = Read();
        Assert.AreEqual(SolutionFiles.Assembly.Attribute("FullName")!.Value, assembly.FullName);
        Assert.AreEqual(new Version(1, 0, 0, 0), assembly.Name.Version);
    }

    [TestMethod]
    public void Dll_StrongName_IsASignatureMadeWithTheCommittedKey()
    {
        using AssemblyDefinition assembly = Read();
        using AssemblyDefinition signedWithTheKey = AssemblyDefinition.ReadAssembly(new MemoryStream(AssemblyRecipe.Matching));
        CollectionAssert.AreEqual(signedWithTheKey.Name.PublicKey, assembly.Name.PublicKey);
        Assert.IsTrue(assembly.MainModule.Attributes.HasFlag(ModuleAttributes.StrongNameSigned));
        Assert.IsTrue(Signature().Any(octet => octet != 0), "the room for the signature is empty");
    }

    [TestMethod]
    public void Dll_TargetFramework_IsNet462()
    {
        using AssemblyDefinition assembly = Read();
        CustomAttribute target = assembly.CustomAttributes.Single(attribute => attribute.AttributeType.Name == "TargetFrameworkAttribute");
        Assert.AreEqual(".NETFramework,Version=v4.6.2", target.ConstructorArguments[0].Value);
    }

    [TestMethod]
    public void Dll_References_AreTheFrameworkAndTheSdk()
    {
        using AssemblyDefinition assembly = Read();
        string[] other = [.. assembly.MainModule.AssemblyReferences
            .Where(reference => reference.Name != "mscorlib" && reference.Name != "System" && !reference.Name.StartsWith("System.", StringComparison.Ordinal))
            .Select(reference => reference.FullName)];
        Assert.AreEqual("Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35", string.Join("; ", other));
    }

    [TestMethod]
    public void Dll_PluginTypes_HaveAConstructorThatDataverseCanCall()
    {
        using AssemblyDefinition assembly = Read();
        foreach (string name in SolutionFiles.Assembly.Descendants("PluginType").Select(type => type.Attribute("Name")!.Value))
        {
            TypeDefinition type = assembly.MainModule.GetType(name);
            MethodDefinition constructor = type.Methods.Single(method => method.IsConstructor && !method.IsStatic);
            Assert.IsTrue(constructor.IsPublic, name);
            Assert.IsLessThanOrEqualTo(2, constructor.Parameters.Count, name);
            Assert.IsTrue(constructor.Parameters.All(parameter => parameter.ParameterType.FullName == "System.String"), name);
        }
    }

    private static AssemblyDefinition Read() => AssemblyDefinition.ReadAssembly(new MemoryStream(Dll.Value));

    private static byte[] Signature()
    {
        using var image = new PEReader(new MemoryStream(Dll.Value));
        DirectoryEntry place = image.PEHeaders.CorHeader!.StrongNameSignatureDirectory;
        return [.. image.GetSectionData(place.RelativeVirtualAddress).GetContent(0, place.Size)];
    }
}
