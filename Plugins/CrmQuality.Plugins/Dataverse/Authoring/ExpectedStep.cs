namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>How the steps of a plug-in must be registered.</summary>
/// <param name="type">The plug-in class.</param>
/// <param name="count">How many steps it has.</param>
/// <param name="stage">Their stage.</param>
/// <param name="rank">Their place within the stage.</param>
internal sealed class ExpectedStep(string type, int count, int stage, int rank)
{
    public string Type => type;

    public int Count => count;

    public int Stage => stage;

    public int Rank => rank;
}
