using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Support;

/// <summary>Valid things to start from; a test changes the one fact it is about.</summary>
internal static class Some
{
    public static readonly DateTime Now = new(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc);

    public static readonly Guid Euro = new("11111111-1111-1111-1111-111111111111");

    public static Day Today => Day.Of(Now);

    public static AsOf AsOf => new(Now, OrganizationCalendar.Utc);

    public static TableCatalog Catalog => new(SomeTables.Find);

    public static SnapshotSettings Settings { get; } = new()
    {
        Version = 3,
        PublishedOn = Now,
        BaseCurrency = Euro,
        Calendar = OrganizationCalendar.Utc,
    };

    public static CriterionDraft Criterion(string code, string condition) => new()
    {
        Id = IdOf(code),
        Code = code,
        Condition = $"<filter>{condition}</filter>",
        Texts = new Dictionary<int, CriterionTextDraft> { [1033] = new(code + " title", code + " advice", "") },
    };

    /// <summary>The id of a criterion: its code in the last bytes.</summary>
    public static Guid IdOf(string code) => new(System.Text.Encoding.ASCII.GetBytes(code.PadRight(16, '-').Substring(0, 16)));

    public static CriteriaSetDraft Set(params CriterionDraft[] criteria) => new()
    {
        Id = new Guid("22222222-2222-2222-2222-222222222222"),
        Code = "SET",
        Name = "Direct sales",
        Stages = ["Qualify", "Develop", "Propose", "Close"],
        Criteria = criteria,
    };

    public static Snapshot Snapshot(params CriteriaSetDraft[] sets) => Snapshot(Settings, sets);

    public static Snapshot Snapshot(SnapshotSettings settings, params CriteriaSetDraft[] sets)
    {
        var compilation = SnapshotCompiler.Compile(sets, Catalog, settings);
        return compilation.Snapshot ?? throw new InvalidOperationException(string.Join("; ", compilation.Errors.Select(error => error.Message)));
    }

    public static Snapshot WithOne(string condition) => Snapshot(Set(Criterion("ONE", condition)));

    /// <summary>The condition of the only criterion of <see cref="WithOne"/>.</summary>
    public static Condition ConditionOf(Snapshot snapshot) => snapshot.Sets[0].Criteria[0].Condition!;

    public static IReadOnlyList<AuthoringError> Errors(params CriteriaSetDraft[] sets) =>
        SnapshotCompiler.Compile(sets, Catalog, Settings).Errors;
}
