using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CrmQuality.Solution.Tests.Support;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Files that are missing, too many, unreadable or in the wrong place.</summary>
internal static class FileMutations
{
    private const string Types = "[Content_Types].xml";
    private const string Choice = "OptionSets/crmq_severity.xml";

    public static IEnumerable<Mutation> All =>
    [
        Source("CQ0101", "the manifest is missing", sources => sources.Delete(Manifest)),
        Source("CQ0101", "the skeleton is missing", sources => sources.Delete(Skeleton)),
        Source("CQ0101", "the list of relationships is missing", sources => sources.Delete("Other/Relationships.xml")),
        Source("CQ0101", "a table without Entity.xml", sources => sources.Delete("Entities/crmq_Criterion/Entity.xml")),
        Source("CQ0101", "a custom API without its own file", sources => sources.Delete(Api)),
        Source("CQ0101", "an environment variable without definition", WithValuesOnly, "CQ1609"),
        Source("CQ0101", "a web resource without content", sources => sources.Delete(Script), "CQ1610"),
        Zip("CQ0101", "solution.xml is missing", entries => entries.Remove("solution.xml")),
        Zip("CQ0101", "customizations.xml is missing", entries => entries.Remove("customizations.xml"), "CQ0102", "CQ0106"),
        Zip("CQ0101", "[Content_Types].xml is missing", entries => entries.Remove(Types)),
        Zip("CQ0101", "the content of a web resource is missing", entries => entries.Remove(ScriptEntry), "CQ0108", "CQ1610"),
        Zip("CQ0101", "the plug-in assembly is missing", entries => entries.Remove(entries.Keys.Single(name => name.EndsWith(".dll", StringComparison.Ordinal))), "CQ0108", "CQ0601"),
        Source("CQ0102", "a stray file", sources => sources.Write("Other/notes.txt", "remember")),
        Source("CQ0102", "a stray file in a custom API", sources => sources.Write("customapis/crmq_Echo/readme.txt", "x")),
        Source("CQ0102", "an unknown file of a parameter", sources => sources.Write("customapis/crmq_Echo/customapirequestparameters/Row/other.xml", "<x/>")),
        Source("CQ0102", "an unknown file of a variable", sources => sources.Write("environmentvariabledefinitions/crmq_Limit/other.xml", "<x/>")),
        Source("CQ0102", "a web resource without node", sources => sources.Write("WebResources/crmq_/help.html", "<p />")),
        Source("CQ0102", "a kind of component that is not handled", sources => sources.Write("Workflows/Notify.xaml", "<x/>")),
        Source("CQ0102", "a managed twin of an app", sources => sources.Write("AppModules/crmq_Example/AppModule_managed.xml", "<x/>")),
        Zip("CQ0102", "an entry nothing names", entries => entries.Add("WebResources/left.xml", "<x/>"u8.ToArray())),
        Source("CQ0103", "an element that is not closed", sources => sources.Write(Choice, "<optionset>\n<options></optionset>")),
        Source("CQ0103", "a document type", sources => sources.Write(Choice, "<!DOCTYPE optionset []>\n<optionset />")),
        Zip("CQ0103", "customizations.xml is cut off", entries => entries["customizations.xml"] = entries["customizations.xml"][..^20], "CQ0102", "CQ0106"),
        Source("CQ0104", "a choice in a file of another kind", sources => sources.Replace(Choice, "optionset", "choiceset")),
        Source("CQ0104", "another root in the manifest", sources => sources.Replace(Manifest, "ImportExportXml", "Export")),
        new("CQ0105", "another encoding is declared")
        {
            Source = sources => sources.Write(Choice, [.. Encoding.Latin1.GetBytes(sources.Text(Choice).Replace("encoding=\"utf-8\"", "encoding=\"iso-8859-1\"", StringComparison.Ordinal))]),
            IsPacked = false,
        },
        Zip("CQ0105", "solution.xml in UTF-16", entries => entries["solution.xml"] = Utf16(entries["solution.xml"])),
        Source("CQ0106", "Microsoft's assembly by name", sources => sources.Write("PluginAssemblies/Microsoft.Xrm.Sdk.dll", [1, 2, 3])),
        Source("CQ0106", "Microsoft's assembly by key", sources => sources.Write("Other/Harmless.dat", File.ReadAllBytes(typeof(object).Assembly.Location))),
        Source("CQ0106", "another assembly", sources => sources.Write("PluginAssemblies/Contoso.Tools.dll", (new AssemblyRecipe() with { Name = "Contoso.Tools" }).Make())),
        Zip("CQ0106", "a second binary in the zip", entries => entries.Add("PluginAssemblies/Contoso.dll", "MZ"u8.ToArray())),
        Source("CQ0107", "two names that differ in case", sources => sources.Write("OptionSets/CRMQ_severity.xml", sources.Text(Choice)), "CQ0109", "CQ0809"),
        Zip("CQ0107", "a backslash in a name", entries => entries.Add("Other\\notes.xml", "<x/>"u8.ToArray()), "CQ0102"),
        Zip("CQ0107", "a way out of the zip", entries => entries.Add("../notes.xml", "<x/>"u8.ToArray()), "CQ0102"),
        Zip("CQ0107", "the solution inside a folder", InsideAFolder, "CQ0101", "CQ0102", "CQ0106"),
        Zip("CQ0108", "an extension is not listed", entries => entries[Types] = Without(entries[Types], "Extension=\"dll\"")),
        Zip("CQ0108", "a file without extension is not listed", entries => entries[Types] = Without(entries[Types], $"PartName=\"/{ScriptEntry}\"")),
        Source("CQ0109", "a step not named after its id", sources => sources.Rename(sources.FirstBelow("SdkMessageProcessingSteps"), "SdkMessageProcessingSteps/step.xml")),
        Source("CQ0109", "a choice not named after its name", sources => sources.Rename(Choice, "OptionSets/severity.xml")),
        Source("CQ0109", "a table in another folder", sources => sources.Replace("Entities/crmq_Snapshot/Entity.xml", ">crmq_Snapshot<", ">crmq_snapshot<"), "CQ0812", "CQ0901", "CQ1201", "CQ1204", "CQ1205", "CQ1607"),
        Source("CQ0109", "a form not named after its id", sources => sources.Rename(Form, "Entities/Opportunity/FormXml/main/form.xml")),
        Source("CQ0109", "a form of an unknown type", sources => sources.Rename(Form, Form.Replace("/main/", "/quickView/", StringComparison.Ordinal))),
        Source("CQ0109", "a view not named after its id", sources => sources.Rename(View, "Entities/Opportunity/SavedQueries/view.xml")),
        Source("CQ0109", "a chart not named after its id", sources => sources.Rename(Chart, "Entities/Opportunity/Visualizations/chart.xml")),
        Source("CQ0109", "a role not named after its name", sources => sources.Rename(Role, "Roles/Example.xml")),
        Source("CQ0109", "a dashboard not named after its id", sources => sources.Rename(Dashboard, "Dashboards/board.xml")),
        Source("CQ0109", "an app in another folder", sources => sources.Rename(App, "AppModules/crmq_Other/AppModule.xml")),
        Source("CQ0109", "a site map in another folder", sources => sources.Rename(SiteMap, "AppModuleSiteMaps/crmq_Other/AppModuleSiteMap.xml")),
        Source("CQ0109", "a relationship in the file of another table", sources => sources.Rename("Other/Relationships/Team.xml", "Other/Relationships/Group.xml")),
        Source("CQ0109", "a web resource in another place", MoveScript),
        Source("CQ0110", "no place for dashboards", sources => sources.Replace(Skeleton, "<Dashboards />", "")),
        Source("CQ0110", "a place for roles that is taken", sources => sources.Replace(Skeleton, "<Roles />", "<Roles><Role /></Roles>")),
        Source("CQ0110", "no place for charts", sources => sources.Cut(Opportunity, "<Visualizations", "/>")),
        Source("CQ0110", "two places for forms", sources => sources.Replace(Opportunity, "<FormXml />", "<FormXml /><FormXml />")),
        Mutation.Of("CQ0111", ScriptNode, "<FileName>/WebResources/crmq_scriptschecklistjs", "<FileName>/WebResources/crmq_checklistjs"),
        Mutation.Of("CQ0112", Api, "uniquename=\"crmq_Echo\"", "uniquename=\"crmq_Other\"", "CQ1601"),
        Mutation.Of("CQ0112", Parameter, "uniquename=\"Row\"", "uniquename=\"Other\""),
        Mutation.Of("CQ0112", Property, "uniquename=\"Answer\"", "uniquename=\"Other\""),
        Mutation.Of("CQ0112", Variable, "schemaname=\"crmq_Limit\"", "schemaname=\"crmq_Other\"", "CQ1610"),
        Mutation.Of("CQ0203", Skeleton, "<Roles />", "<Roles /><Surprise />"),
        Source("CQ0203", "languages before the rest", sources => sources.Replace(Skeleton, "<Entities />", "<StoredProcedures /><Entities />")),
        Source("CQ0203", "a step with its rank behind its stage", MoveRank),
        Mutation.Of("CQ0203", ScriptNode, "<IsHidden>0</IsHidden>", "<IsHidden>0</IsHidden><CanBeDeleted>1</CanBeDeleted>"),
        Mutation.Of("CQ0203", Choice, "<IsGlobal>1</IsGlobal>", "<IsGlobal>1</IsGlobal><IsGlobal>1</IsGlobal>"),
        Mutation.Of("CQ0203", App, "<ClientType>4</ClientType>", "<ClientType>4</ClientType><FormFactor>1</FormFactor>"),
        Mutation.Of("CQ0203", SiteMap, "<SiteMapName>crmq_Example</SiteMapName>", "<SiteMapName>crmq_Example</SiteMapName><SiteMapUniqueName>crmq_Example</SiteMapUniqueName>"),
    ];

    private static Mutation Source(string check, string what, Action<Sources> damage, params string[] also) => new(check, what) { Source = damage, Also = also, IsPacked = false };

    private static Mutation Zip(string check, string what, Action<Dictionary<string, byte[]>> damage, params string[] also) => new(check, what) { Package = damage, Also = also };

    private static void MoveRank(Sources sources)
    {
        const string Step = "SdkMessageProcessingSteps/{43080ee8-800a-4b56-8723-c417e1ea0d0b}.xml";
        sources.Replace(Step, "<Rank>1</Rank>", "");
        sources.Replace(Step, "</Stage>", "</Stage><Rank>1</Rank>");
    }

    private static void WithValuesOnly(Sources sources)
    {
        sources.Write(Values, "{}");
        sources.Delete(Variable);
    }

    private static void MoveScript(Sources sources)
    {
        sources.Rename(Script, "WebResources/crmq_/checklist.js");
        sources.Rename(ScriptNode, "WebResources/crmq_/checklist.js.data.xml");
    }

    private static byte[] Utf16(byte[] xml)
    {
        string text = Encoding.UTF8.GetString(xml).Replace("encoding=\"utf-8\"", "encoding=\"utf-16\"", StringComparison.Ordinal);
        return [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];
    }

    private static byte[] Without(byte[] types, string what)
    {
        string text = Encoding.UTF8.GetString(types);
        int start = text.LastIndexOf('<', text.IndexOf(what, StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(text.Remove(start, text.IndexOf('>', start) - start + 1));
    }

    private static void InsideAFolder(Dictionary<string, byte[]> entries)
    {
        foreach ((string name, byte[] content) in entries.ToArray())
        {
            entries.Remove(name);
            entries.Add("CrmQuality/" + name, content);
        }
    }
}
