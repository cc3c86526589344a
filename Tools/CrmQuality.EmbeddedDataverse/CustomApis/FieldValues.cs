using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>The classes by which values of parameters and properties travel.</summary>
internal static class FieldValues
{
    private static readonly Dictionary<FieldType, Type> Classes = new()
    {
        [FieldType.Boolean] = typeof(bool),
        [FieldType.DateTime] = typeof(DateTime),
        [FieldType.Decimal] = typeof(decimal),
        [FieldType.Entity] = typeof(Entity),
        [FieldType.EntityCollection] = typeof(EntityCollection),
        [FieldType.EntityReference] = typeof(EntityReference),
        [FieldType.Float] = typeof(double),
        [FieldType.Integer] = typeof(int),
        [FieldType.Money] = typeof(Money),
        [FieldType.Picklist] = typeof(OptionSetValue),
        [FieldType.String] = typeof(string),
        [FieldType.StringArray] = typeof(string[]),
        [FieldType.Guid] = typeof(Guid),
    };

    /// <summary>What is wrong with a value; null when it fits. A blank one fits every type.</summary>
    public static string? Misfit(CustomApiField field, object? value)
    {
        var wanted = Classes[field.Type];
        if (value is not null && !wanted.IsInstanceOfType(value))
        {
            return $"it takes a value of type {field.Type} ({wanted.Name}), not one of {value.GetType().Name}";
        }

        var table = (value as Entity)?.LogicalName ?? (value as EntityReference)?.LogicalName;
        return field.Table is null || table is null || table == field.Table ? null : $"it takes a row of '{field.Table}', not of '{table}'";
    }

    /// <summary>What a property says when no plug-in sets it: the default of its class.</summary>
    public static object? Default(FieldType type) => Classes[type].IsValueType ? Activator.CreateInstance(Classes[type]) : null;
}
