using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Linting.Facts;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Steps: the columns they wait for, in filters and images.</summary>
internal static class StepColumnChecks
{
    private const string Registering = "Microsoft Learn, Register a plug-in";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0710", "Filter of a step")
        {
            Meaning = "A step on Update names the columns it waits for, and only such a step does: without them it would run on every save, on other messages they mean nothing.",
            Remedy = "List the columns of an Update; leave <FilteringAttributes /> empty elsewhere.",
            Certainty = Certainty.Documented,
            Source = Registering + ", Filtering Attributes",
            Find = Filter,
        },
        new("CQ0711", "Columns of filters and images")
        {
            Meaning = "Every column of a filter or an image exists on the table of the step. The list is of logical names with commas between them, without blanks, and names none twice.",
            Remedy = "Correct the list.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Columns,
        },
        new("CQ0712", "Columns of other products in filters and images")
        {
            Meaning = "No filter or image names a column msdyn_*: it would make the solution that brings this column a condition of the import. Publishing adds such columns where they exist.",
            Remedy = "Take the column out.",
            Certainty = Certainty.House,
            Source = "the product's design",
            Find = ForeignColumns,
        },
    ];

    private static IEnumerable<(Part Step, Part List)> Lists(LintSubject subject) => subject.Parts.Steps.SelectMany(step =>
        step.Node.Elements("FilteringAttributes").Concat(step.Node.Descendants("Attributes")).Where(node => node.Value.Length > 0).Select(node => (step, step with { Node = node })));

    private static IEnumerable<Fault> Filter(LintSubject subject)
    {
        foreach (Part step in subject.Parts.Steps)
        {
            bool isUpdate = StepMessage.Of(step)?.Name == "Update";
            if (isUpdate != step.Text("FilteringAttributes").Length > 0)
            {
                yield return Fault.OfChild(step, "FilteringAttributes", isUpdate ? "it is empty, so the step runs on every save" : "it is not empty, but only Update has a filter");
            }
        }
    }

    private static IEnumerable<Fault> Columns(LintSubject subject)
    {
        foreach ((Part step, Part list) in Lists(subject))
        {
            TableFacts? table = subject.Tables.Find(step.Text("PrimaryEntity"));
            string[] columns = list.Node.Value.Split(',');
            foreach (string column in columns.Where(column => table is not null && !table.Has(column)))
            {
                yield return Fault.Of(list, $"{table!.LogicalName} has no column '{column}'");
            }

            foreach (string column in columns.GroupBy(column => column).Where(group => group.Count() > 1).Select(group => group.Key))
            {
                yield return Fault.Of(list, $"'{column}' is listed twice");
            }
        }
    }

    private static IEnumerable<Fault> ForeignColumns(LintSubject subject) =>
        from item in Lists(subject)
        from column in item.List.Node.Value.Split(',')
        where column.StartsWith("msdyn_", StringComparison.Ordinal)
        select Fault.Of(item.List, $"'{column}' belongs to another solution");
}
