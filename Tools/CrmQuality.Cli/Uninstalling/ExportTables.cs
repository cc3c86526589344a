using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.Cli.Uninstalling;

/// <summary>Finds by the environment's own description what uninstalling drops: our tables, and our columns on Microsoft's.</summary>
internal sealed class ExportTables(IOrganizationService service)
{
    private const string Prefix = "crmq_";

    /// <summary>Microsoft's tables that have columns of ours.</summary>
    private static readonly string[] Stock = ["appointment", "opportunity", "quote"];

    /// <summary>What tells a row and its money apart from others, and what a cap has written.</summary>
    private static readonly string[] Beside = ["ownerid", "transactioncurrencyid", "msdyn_forecastcategory"];

    /// <summary>The tables, in the order of their names.</summary>
    public IReadOnlyList<ExportTable> Find() => [.. OwnNames().Select(Own).Concat(Stock.Select(OfMicrosoft)).OrderBy(table => table.Name, StringComparer.Ordinal)];

    private IEnumerable<string> OwnNames() => ((RetrieveAllEntitiesResponse)service.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Entity })).EntityMetadata
        .Select(table => table.LogicalName).Where(IsOurs);

    private ExportTable Own(string name)
    {
        var table = Describe(name);
        return Of(table, Readable(table), []);
    }

    private ExportTable OfMicrosoft(string name)
    {
        var table = Describe(name);
        List<AttributeMetadata> readable = [.. Readable(table)];
        string[] ours = [.. readable.Select(column => column.LogicalName).Where(IsOurs)];
        return Of(table, readable.Where(column => IsOurs(column.LogicalName) || Beside.Contains(column.LogicalName) || column.LogicalName == table.PrimaryNameAttribute), ours);
    }

    private EntityMetadata Describe(string name) =>
        ((RetrieveEntityResponse)service.Execute(new RetrieveEntityRequest { LogicalName = name, EntityFilters = EntityFilters.Attributes })).EntityMetadata;

    private static ExportTable Of(EntityMetadata table, IEnumerable<AttributeMetadata> columns, IReadOnlyList<string> onlyFilled)
    {
        List<AttributeMetadata> kept = [.. columns.Where(column => column.LogicalName != table.PrimaryIdAttribute).OrderBy(column => column.LogicalName, StringComparer.Ordinal)];
        var lookups = kept.Where(column => column.AttributeType is AttributeTypeCode.Lookup or AttributeTypeCode.Owner or AttributeTypeCode.Customer).Select(column => column.LogicalName);
        return new ExportTable(table.LogicalName, table.PrimaryIdAttribute, lookups.ToHashSet(), [.. kept.Select(column => column.LogicalName)], onlyFilled);
    }

    private static IEnumerable<AttributeMetadata> Readable(EntityMetadata table) => table.Attributes.Where(column =>
        column.IsValidForRead != false && string.IsNullOrEmpty(column.AttributeOf) && column.AttributeType is not (AttributeTypeCode.Virtual or AttributeTypeCode.EntityName or AttributeTypeCode.ManagedProperty));

    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);
}
