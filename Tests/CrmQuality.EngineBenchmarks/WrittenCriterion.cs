namespace CrmQuality.EngineBenchmarks;

/// <summary>A criterion as an administrator writes it.</summary>
internal sealed record WrittenCriterion(string Code, int Weight, bool Mandatory, string Condition);
