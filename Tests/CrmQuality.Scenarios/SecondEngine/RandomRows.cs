using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.SecondEngine;

/// <summary>Rows at random in which nothing is blank, of few different values so that much meets. Amounts are in two currencies.</summary>
internal sealed class RandomRows
{
    private const int Accounts = 5;
    private const int MostAppointments = 3;
    private static readonly string[] Texts = ["a", "B", "ab", "Abc", "bca", "%b_", "[b]"];
    private static readonly int[] Timeframes = [0, 1, 4];
    private static readonly int[] Industries = [1, 7, 33];
    private static readonly DateTime Start = new(2025, 6, 15, 0, 0, 0, DateTimeKind.Utc);

    private readonly IOrganizationService service;
    private readonly Random random;
    private readonly EntityReference[] currencies;
    private readonly Guid[] accounts;

    public RandomRows(IOrganizationService service, Guid baseCurrency, Random random)
    {
        this.service = service;
        this.random = random;
        var dollar = service.Create(new Entity("transactioncurrency") { ["currencyname"] = "USD", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 2m });
        currencies = [new("transactioncurrency", baseCurrency), new("transactioncurrency", dollar)];
        accounts = [.. Enumerable.Range(0, Accounts).Select(_ => service.Create(Account()))];
    }

    public IReadOnlyList<Guid> AccountIds => accounts;

    public static string Text(Random random) => Texts[random.Next(Texts.Length)];

    public static decimal Amount(Random random) => random.Next(6) + 0.5m;

    public static int Small(Random random) => random.Next(5);

    public static DateTime Day(Random random) => Start.AddDays(random.Next(-4, 5));

    public static DateTime Moment(Random random) => Day(random).AddHours(random.Next(24));

    /// <summary>Stores an opportunity with up to three appointments.</summary>
    public Guid Store()
    {
        var id = service.Create(new Entity("opportunity")
        {
            ["name"] = Text(random),
            ["description"] = Text(random),
            ["transactioncurrencyid"] = Currency(),
            ["estimatedvalue"] = new Money(Amount(random)),
            ["budgetamount"] = new Money(Amount(random)),
            ["closeprobability"] = Small(random),
            ["discountpercentage"] = (decimal)Small(random),
            ["decisionmaker"] = random.Next(2) == 1,
            ["purchasetimeframe"] = new OptionSetValue(Timeframes[random.Next(Timeframes.Length)]),
            ["need"] = new OptionSetValue(random.Next(3)),
            ["estimatedclosedate"] = Day(random),
            ["finaldecisiondate"] = Day(random),
            ["schedulefollowup_prospect"] = Moment(random),
            ["parentaccountid"] = new EntityReference("account", accounts[random.Next(Accounts)]),
        });
        for (var i = random.Next(MostAppointments + 1); i > 0; i--)
        {
            service.Create(Appointment(id));
        }

        return id;
    }

    private EntityReference Currency() => currencies[random.Next(currencies.Length)];

    private Entity Account() => new("account")
    {
        ["name"] = Text(random),
        ["description"] = Text(random),
        ["transactioncurrencyid"] = Currency(),
        ["revenue"] = new Money(Amount(random)),
        ["numberofemployees"] = Small(random),
        ["industrycode"] = new OptionSetValue(Industries[random.Next(Industries.Length)]),
    };

    private Entity Appointment(Guid opportunity) => new("appointment")
    {
        ["regardingobjectid"] = new EntityReference("opportunity", opportunity),
        ["subject"] = Text(random),
        ["location"] = Text(random),
        ["prioritycode"] = new OptionSetValue(random.Next(3)),
        ["scheduledstart"] = Moment(random),
    };
}
