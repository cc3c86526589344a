using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input.Maps;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>Finds the opportunity's columns a map names, and refuses those a file cannot fill.</summary>
internal sealed class MapBinding(PipelineMap map, TableMetadata opportunity)
{
    private static readonly Dictionary<string, string> SaidElsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "name",
        ["ownerid"] = "owner",
        ["createdon"] = "createdOn",
        ["overriddencreatedon"] = "createdOn",
        ["statecode"] = "state",
        ["statuscode"] = "state",
        ["actualvalue"] = "actualRevenue",
        ["actualclosedate"] = "closedOn",
    };

    /// <summary>The columns, in the order the map names them.</summary>
    /// <exception cref="UnusableInputException">The map names columns that cannot be filled; all of them are named.</exception>
    public IReadOnlyList<ColumnMetadata> Bind(IReadOnlyList<MappedColumn> columns)
    {
        var refusals = columns.Select(column => (column, Reason: Refusal(column.Target))).Where(refused => refused.Reason is not null).ToList();
        if (refusals.Count > 0)
        {
            throw new UnusableInputException(refusals.ConvertAll(refused => new InputProblem(map.File, refused.Reason!) { Line = refused.column.Line }));
        }

        return columns.Select(column => Find(column.Target)!).ToList();
    }

    /// <summary>Why a file cannot fill a column, or nothing.</summary>
    public string? Refusal(string target)
    {
        if (SaidElsewhere.TryGetValue(target, out var property))
        {
            return $"'{target}' is set by '{property}' of the map, not as a column";
        }

        return Find(target) switch
        {
            null => $"the table opportunity has no column '{target}'; use the logical name, such as estimatedvalue",
            { IsCustom: true } => $"'{target}' is written by the plug-ins only",
            { IsReference: true } => $"'{target}' refers to another table; files cannot fill such columns",
            { ValidForCreate: false } => $"'{target}' cannot be written in Dataverse",
            { } column when !ColumnValue.CanRead(column.Kind) => $"'{target}' is of a type ({column.Kind}) that files cannot fill",
            _ => null,
        };
    }

    /// <summary>A column by its logical name.</summary>
    public ColumnMetadata? Find(string target) => opportunity.Column(target.ToLowerInvariant());
}
