using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Reads the tables of an unpacked solution, each from its folder.</summary>
internal sealed class TableReader(DocumentReader reader)
{
    private const string Root = "Entities";

    public IReadOnlyList<Table> ReadAll() =>
        [.. reader.Files.Below(Root).Select(file => file.Split('/')[1]).Distinct().Order(StringComparer.OrdinalIgnoreCase).Select(Read).OfType<Table>()];

    private Table? Read(string name)
    {
        string home = $"{Root}/{name}";
        Part[] forms = Children($"{home}/FormXml", "forms", "systemform");
        Part[] views = Children($"{home}/SavedQueries", "savedqueries", "savedquery");
        Part[] charts = [.. Documents($"{home}/Visualizations", "visualization").Select(document => new Part(document.File, document.Root))];
        string ribbonFile = $"{home}/RibbonDiff.xml";
        Document? ribbon = reader.Files.Contains(ribbonFile) ? reader.Document(ribbonFile, "RibbonDiffXml") : null;
        return reader.Document($"{home}/Entity.xml", "Entity") is { } document
            ? new Table(document.File, document.Root)
            {
                Forms = forms,
                Views = views,
                Charts = charts,
                Ribbon = ribbon is null ? null : new Part(ribbon.File, ribbon.Root),
            }
            : null;
    }

    private Part[] Children(string folder, string root, string child) =>
        [.. Documents(folder, root).SelectMany(document => document.Root.Elements(child).Select(node => new Part(document.File, node)))];

    private IEnumerable<Document> Documents(string folder, string root) =>
        reader.Files.Below(folder).Select(file => reader.Document(file, root)).OfType<Document>();
}
