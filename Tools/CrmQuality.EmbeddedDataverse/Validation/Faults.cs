using System;
using System.Globalization;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Makes the faults the service answers with: Dataverse's code, and a message that names table, column, value and limit.</summary>
public static class Faults
{
    /// <summary>A fault with a code and a message.</summary>
    public static FaultException<OrganizationServiceFault> Of(int code, FormattableString message)
    {
        var text = FormattableString.Invariant(message);
        return new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = code, Message = text }, text);
    }

    /// <summary>There is no such table.</summary>
    public static FaultException<OrganizationServiceFault> NoTable(string table) =>
        Of(ErrorCodes.NoTable, $"The table '{table}' does not exist in this organisation.");

    /// <summary>There is no such column.</summary>
    public static FaultException<OrganizationServiceFault> NoColumn(string table, string column) =>
        Of(ErrorCodes.NoColumn, $"The table '{table}' has no column '{column}'.");

    /// <summary>The query gives no column this alias.</summary>
    public static FaultException<OrganizationServiceFault> NoAlias(string alias) =>
        Of(ErrorCodes.AliasDoesNotExist, $"The query gives no column the alias '{alias}'.");

    /// <summary>There is no row with this identifier.</summary>
    public static FaultException<OrganizationServiceFault> NoRow(string table, Guid id) =>
        Of(ErrorCodes.ObjectDoesNotExist, $"The table '{table}' has no row with id {id}.");

    /// <summary>The value's type is not the column's.</summary>
    public static FaultException<OrganizationServiceFault> WrongType(ColumnMetadata column, object value) =>
        Of(ErrorCodes.InvalidArgument, $"The column '{column.LogicalName}' is of type {column.Kind}; a value of type {value.GetType().Name} cannot be stored in it.");

    /// <summary>A value shortened for a message.</summary>
    internal static string Shown(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "blank";
        return text.Length <= 60 ? text : text[..60] + "...";
    }
}
