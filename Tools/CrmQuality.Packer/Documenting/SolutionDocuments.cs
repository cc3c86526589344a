using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Documenting;

/// <summary>Documents written from the unpacked solution, in Markdown.</summary>
public static class SolutionDocuments
{
    /// <summary>Tables, columns, choices, relationships and environment variables.</summary>
    /// <param name="solutionFolder">The folder that holds <c>Other/Solution.xml</c>.</param>
    /// <exception cref="PackException">There is no such folder.</exception>
    public static string DataDictionary(string solutionFolder) => new DataDictionary(Read(solutionFolder)).Write();

    /// <summary>What runs when: steps and custom APIs.</summary>
    /// <param name="solutionFolder">The folder that holds <c>Other/Solution.xml</c>.</param>
    /// <exception cref="PackException">There is no such folder.</exception>
    public static string Steps(string solutionFolder) => new StepCatalogue(Read(solutionFolder)).Write();

    /// <summary>Which role may do what to which table.</summary>
    /// <param name="solutionFolder">The folder that holds <c>Other/Solution.xml</c>.</param>
    /// <exception cref="PackException">There is no such folder.</exception>
    public static string Roles(string solutionFolder) => new RoleTable(Read(solutionFolder)).Write();

    private static SolutionParts Read(string folder) => FolderReader.Read(FileSet.OfFolder(folder));
}
