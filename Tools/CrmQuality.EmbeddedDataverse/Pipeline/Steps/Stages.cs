namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>The stages of the event pipeline.</summary>
internal static class Stages
{
    public const int PreValidation = 10;
    public const int PreOperation = 20;
    public const int MainOperation = 30;
    public const int PostOperation = 40;
}
