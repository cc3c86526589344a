using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Images of steps.</summary>
internal static class ImageChecks
{
    private const string PreImage = "0";
    private const string PostImage = "1";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0713", "Images of a message")
        {
            Meaning = "Create has no pre-image, Delete no post-image, and a post-image exists in stage 40 only. MessagePropertyName is id on Create and Target elsewhere.",
            Remedy = "Register the image the message has.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, web service error codes: SdkMessageInvalidImageTypeRegistration, SdkMessageDoesNotSupportPostImageRegistration",
            Find = Images,
        },
        new("CQ0714", "Columns of an image")
        {
            Meaning = "An image names its columns: an empty list brings the whole row along with every save.",
            Remedy = "List the columns the plug-in reads.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Register a plug-in, Entity images",
            Find = subject => subject.Parts.Images.Where(image => image.Text("Attributes").Length == 0).Select(image => Fault.OfChild(image, "Attributes", "no columns are listed")),
        },
        new("CQ0715", "Names of images")
        {
            Meaning = "An image is named after its kind, PreImage or PostImage, and the code of the plug-ins asks for it under this name. No step has two of one name.",
            Remedy = "Write the name into both Name and EntityAlias.",
            Certainty = Certainty.House,
            Source = "the plug-ins find their images by these names",
            Find = Aliases,
        },
    ];

    private static IEnumerable<(Part Step, Part Image)> OfSteps(LintSubject subject) =>
        subject.Parts.Steps.SelectMany(step => step.Inside("SdkMessageProcessingStepImage").Select(image => (step, image)));

    private static IEnumerable<Fault> Images(LintSubject subject)
    {
        foreach ((Part step, Part image) in OfSteps(subject))
        {
            if (StepMessage.Of(step) is not { } message)
            {
                continue;
            }

            string fault = FaultOf(message.Name, step.Text("Stage"), image.Text("ImageType"));
            if (fault.Length > 0)
            {
                yield return Fault.OfChild(image, "ImageType", $"it is '{image.Text("ImageType")}': {fault}");
            }

            if (image.Text("MessagePropertyName") != message.ImageProperty)
            {
                yield return Fault.OfChild(image, "MessagePropertyName", $"it is '{image.Text("MessagePropertyName")}', expected '{message.ImageProperty}'");
            }
        }
    }

    private static string FaultOf(string message, string stage, string type) => (message, type) switch
    {
        (_, not (PreImage or PostImage)) => "expected 0 (before) or 1 (after)",
        ("Create", PreImage) => "a created row has no earlier state",
        ("Delete", PostImage) => "a deleted row has no later state",
        (_, PostImage) when stage != "40" => "there is no later state before stage 40",
        _ => string.Empty,
    };

    private static IEnumerable<Fault> Aliases(LintSubject subject)
    {
        foreach (Part image in subject.Parts.Images)
        {
            string expected = image.Text("ImageType") == PreImage ? nameof(PreImage) : nameof(PostImage);
            string alias = image.Text("EntityAlias");
            if (alias != expected || image.Attribute("Name") != expected)
            {
                yield return Fault.OfChild(image, "EntityAlias", $"the image is named '{image.Attribute("Name")}' and '{alias}', expected '{expected}'");
            }
            else if (subject.AssemblyFacts.Any(facts => !facts.Literals.Contains(alias)))
            {
                yield return Fault.OfChild(image, "EntityAlias", $"no code of the plug-in assembly asks for '{alias}'");
            }
        }

        foreach (Part second in subject.Parts.Steps.SelectMany(step => step.Inside("SdkMessageProcessingStepImage").GroupBy(image => image.Text("EntityAlias")).SelectMany(group => group.Skip(1))))
        {
            yield return Fault.OfChild(second, "EntityAlias", $"the step has an image '{second.Text("EntityAlias")}' already");
        }
    }
}
