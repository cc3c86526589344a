using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EngineBenchmarks;

/// <summary>Opportunities as the platform hands them over: every column blank now and then, by a fixed seed.</summary>
internal sealed class SampleRows(int seed)
{
    private readonly Random random = new(seed);

    public Entity[] Take(int count)
    {
        var rows = new Entity[count];
        for (var i = 0; i < count; i++)
        {
            rows[i] = Next(i);
        }

        return rows;
    }

    private Entity Next(int number)
    {
        var row = new Entity("opportunity", Guid.NewGuid())
        {
            ["createdon"] = TwelveCriteria.Now.AddDays(-random.Next(400)),
            ["transactioncurrencyid"] = new EntityReference("transactioncurrency", TwelveCriteria.Euro),
            ["exchangerate"] = 1m,
            ["name"] = (number % 25 == 0 ? "Test " : "Pumps for plant ") + number.ToString(CultureInfo.InvariantCulture),
            ["stepname"] = TwelveCriteria.Stages[random.Next(4)],
        };
        Fill(row, "estimatedvalue", () => new Money(random.Next(500, 90_000)));
        Fill(row, "budgetamount", () => new Money(random.Next(500, 90_000)));
        Fill(row, "estimatedclosedate", () => TwelveCriteria.Now.Date.AddDays(random.Next(-60, 500)));
        Fill(row, "finaldecisiondate", () => TwelveCriteria.Now.Date.AddDays(random.Next(-60, 500)));
        Fill(row, "purchasetimeframe", () => new OptionSetValue(random.Next(5)));
        Fill(row, "need", () => new OptionSetValue(random.Next(4)));
        Fill(row, "budgetstatus", () => new OptionSetValue(random.Next(4)));
        Fill(row, "decisionmaker", () => random.Next(3) > 0);
        Fill(row, "pursuitdecision", () => random.Next(3) > 0);
        Fill(row, "closeprobability", () => random.Next(101));
        Fill(row, "customerneed", () => "Energy use of the old pumps");
        Fill(row, "parentcontactid", () => new EntityReference("contact", Guid.NewGuid()));
        return row;
    }

    private void Fill(Entity row, string column, Func<object> value)
    {
        if (random.Next(6) > 0)
        {
            row[column] = value();
        }
    }
}
