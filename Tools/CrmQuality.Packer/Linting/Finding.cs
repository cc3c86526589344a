namespace CrmQuality.Packer.Linting;

/// <summary>Something wrong with a solution.</summary>
/// <param name="Check">Id of the check that found it, for instance <c>CQ0704</c>.</param>
/// <param name="File">The file at fault: relative to the solution folder, an entry of the zip, or the path of the plug-in assembly.</param>
/// <param name="Line">The line in that file, from 1; null where the fault is not in one line.</param>
/// <param name="Element">The element or attribute at fault; empty where it is the file as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Finding(string Check, string File, int? Line, string Element, string Message, string Remedy)
{
    /// <summary>File, line and element, as far as they are known.</summary>
    public string Place => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{File}{(Line is { } line ? $":{line}" : "")}{(Element.Length > 0 ? $", {Element}" : "")}");
}
