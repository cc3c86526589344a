using System.Collections.Generic;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>FetchXML's operators.</summary>
internal static class FetchOperators
{
    private const string Names = """
        eq neq ne gt ge le lt like not-like in not-in between not-between null not-null begins-with not-begin-with ends-with not-end-with
        yesterday today tomorrow last-seven-days next-seven-days last-week this-week next-week last-month this-month next-month
        last-year this-year next-year on on-or-before on-or-after
        last-x-hours next-x-hours last-x-days next-x-days last-x-weeks next-x-weeks last-x-months next-x-months last-x-years next-x-years
        olderthan-x-minutes olderthan-x-hours olderthan-x-days olderthan-x-weeks olderthan-x-months olderthan-x-years
        eq-userid ne-userid eq-userteams eq-useroruserteams eq-useroruserhierarchy eq-useroruserhierarchyandteams
        eq-businessid ne-businessid eq-userlanguage
        this-fiscal-year this-fiscal-period next-fiscal-year next-fiscal-period last-fiscal-year last-fiscal-period
        last-x-fiscal-years last-x-fiscal-periods next-x-fiscal-years next-x-fiscal-periods
        in-fiscal-year in-fiscal-period in-fiscal-period-and-year in-or-before-fiscal-period-and-year in-or-after-fiscal-period-and-year
        under eq-or-under not-under above eq-or-above contain-values not-contain-values
        """;

    public static IReadOnlySet<string> All { get; } = new HashSet<string>(Names.Split([' ', '\n'], System.StringSplitOptions.RemoveEmptyEntries | System.StringSplitOptions.TrimEntries));
}
