using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>The full names of persons, which the platform puts together from first and last name by the organisation's convention.</summary>
public static class FullNames
{
    private const string Full = "fullname";
    private const string First = "firstname";
    private const string Last = "lastname";
    private const int FirstThenLast = 1;

    /// <summary>Sets the full name where the write states one of its parts.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The new row or the changes; it is changed.</param>
    /// <param name="current">The row as it stands; null for a new one.</param>
    /// <param name="convention">The organisation's fullnameconventioncode; blank means first name, then last name.</param>
    public static void Fill(TableMetadata table, Entity row, Row? current, Func<int?> convention)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(convention);
        if ((row.Contains(First) || row.Contains(Last)) && table.Column(Full) is not null)
        {
            row[Full] = Name(Part(row, current, First), Part(row, current, Last), convention() ?? FirstThenLast);
        }
    }

    private static string Part(Entity row, Row? current, string column) =>
        (row.Contains(column) ? row.GetAttributeValue<string>(column) : current?[column] as string) ?? "";

    private static string Name(string first, string last, int convention)
    {
        if (first.Length == 0 || last.Length == 0)
        {
            return first + last;
        }

        return convention switch
        {
            0 => $"{last}, {first}",
            FirstThenLast => $"{first} {last}",
            6 => $"{last} {first}",
            7 => last + first,
            _ => throw Faults.Of(ErrorCodes.InvalidArgument, $"The embedded Dataverse does not support the full name convention {convention} (organization.fullnameconventioncode); it supports 0, 1, 6 and 7."),
        };
    }
}
