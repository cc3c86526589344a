using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CrmQuality.Scenarios.Demo;

/// <summary>
/// What the demo must say of the Maven export, counted from the file by plain code that shares nothing with the product. It holds for the
/// shipped map and criteria: list price as revenue, refused below 100, revenue from 1,000, at most 138 days old.
/// </summary>
internal sealed class MavenRecount
{
    private static readonly DateOnly AsOf = new(2017, 10, 1);
    private readonly List<Deal> saved;

    public MavenRecount(string pipeline, string products)
    {
        var prices = Rows(products).ToDictionary(row => row["product"], row => decimal.Parse(row["sales_price"], CultureInfo.InvariantCulture));
        prices["GTXPro"] = prices["GTX Pro"];
        var deals = Rows(pipeline).Select(row => new Deal(row, prices[row["product"]])).ToList();
        Read = deals.Count;
        saved = deals.Where(deal => deal.Price >= 100).ToList();
    }

    public int Read { get; }

    public int Saved => saved.Count;

    public int Validated => saved.Count(deal => deal.Passes && deal.Age <= 138);

    public int Expired => saved.Count(deal => deal.Passes && deal.Age > 138);

    public int Unvalidated => saved.Count(deal => !deal.Passes);

    /// <summary>No opportunity has a probability, and all are in one stage: each weighs the win rate by value of the matured ones.</summary>
    public decimal Raw => Open.Sum(deal => deal.Price) * WinRate(Matured);

    public decimal Clean => Open.Where(Trusted).Sum(deal => deal.Price) * WinRate(Matured)
        + (Open.Where(deal => !Trusted(deal)).Sum(deal => deal.Price) * WinRate(Matured.Where(deal => !deal.Passes)));

    public decimal Distortion => Open.Where(deal => !Trusted(deal)).Sum(deal => deal.Price) / Open.Sum(deal => deal.Price);

    /// <summary>Rep, month and count, as one text per line.</summary>
    public IEnumerable<string> ValidatedPerRepPerMonth => saved
        .Where(deal => deal.Passes)
        .GroupBy(deal => $"{deal.Created:yyyy-MM} {deal.Agent}")
        .Select(group => $"{group.Key} {group.Count()}")
        .Order(StringComparer.Ordinal);

    private IEnumerable<Deal> Open => saved.Where(deal => deal.Stage == "Engaging");

    private IEnumerable<Deal> Matured
    {
        get
        {
            var cycles = saved.Where(deal => deal.Stage == "Won").Select(deal => deal.Age).Order().ToList();
            var ninetieth = cycles[(int)Math.Ceiling(cycles.Count * 0.9) - 1];
            return saved.Where(deal => deal.Created <= AsOf.AddDays(-ninetieth));
        }
    }

    private static bool Trusted(Deal deal) => deal.Passes && deal.Age <= 138;

    private static decimal WinRate(IEnumerable<Deal> deals)
    {
        var pool = deals.ToList();
        return pool.Where(deal => deal.Stage == "Won").Sum(deal => deal.Price) / pool.Sum(deal => deal.Price);
    }

    /// <remarks>The export has no quotes: a comma always ends a field.</remarks>
    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file);
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private sealed class Deal(Dictionary<string, string> row, decimal price)
    {
        public string Agent => row["sales_agent"];

        public string Stage => row["deal_stage"];

        public decimal Price => price;

        public bool Passes => price >= 1000;

        public DateOnly Created { get; } = Date(row["engage_date"]);

        public int Age { get; } = (row["close_date"].Length > 0 ? Date(row["close_date"]) : AsOf).DayNumber - Date(row["engage_date"]).DayNumber;

        private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
