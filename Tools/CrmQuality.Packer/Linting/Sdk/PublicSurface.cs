using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;

namespace CrmQuality.Packer.Linting.Sdk;

/// <summary>What a type shows to other assemblies, one line per fact, so that two assemblies can be compared as sets.</summary>
internal static class PublicSurface
{
    public static IReadOnlyDictionary<string, TypeDefinition> Types(ModuleDefinition module) =>
        module.Types.Where(type => type.IsPublic).ToDictionary(type => type.FullName, StringComparer.Ordinal);

    public static HashSet<string> Of(TypeDefinition type)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal) { Head(type) };
        lines.UnionWith(type.Interfaces.Select(implemented => "implements " + implemented.InterfaceType.FullName));
        lines.UnionWith(type.Fields.Where(field => field.IsPublic || field.IsFamily).Select(Field));
        lines.UnionWith(type.Methods.Where(IsVisible).Select(Method));
        return lines;
    }

    private static bool IsVisible(MethodDefinition method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Head(TypeDefinition type) => string.Join(
        ' ',
        type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : "class",
        type.IsAbstract ? "abstract" : type.IsSealed ? "sealed" : "open",
        type.FullName,
        "from",
        type.BaseType?.FullName ?? "nothing");

    private static string Field(FieldDefinition field) => string.Create(
        CultureInfo.InvariantCulture,
        $"field {field.FieldType.FullName} {field.Name} {(field.HasConstant ? field.Constant : "")}");

    private static string Method(MethodDefinition method) => string.Join(
        ' ',
        "method",
        method.IsPublic ? "public" : "protected",
        Dispatch(method),
        method.ReturnType.FullName,
        method.Name + (method.HasGenericParameters ? $"`{method.GenericParameters.Count}" : ""),
        "(" + string.Join(", ", method.Parameters.Select(Parameter)) + ")");

    private static string Dispatch(MethodDefinition method) =>
        method.IsStatic ? "static" : method.IsAbstract ? "abstract" : method.IsVirtual && !method.IsFinal ? "virtual" : "instance";

    private static string Parameter(ParameterDefinition parameter) => string.Join(
        ' ',
        parameter.IsOut ? "out" : "in",
        parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == nameof(ParamArrayAttribute)) ? "params" : "plain",
        parameter.ParameterType.FullName,
        parameter.Name);
}
