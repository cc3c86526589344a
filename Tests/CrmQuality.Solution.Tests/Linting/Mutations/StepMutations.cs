using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Steps and images that would not run, or not as they are meant to.</summary>
internal static class StepMutations
{
    private const string EventOnCreate = "SdkMessageProcessingSteps/{43080ee8-800a-4b56-8723-c417e1ea0d0b}.xml";
    private const string EventOnUpdate = "SdkMessageProcessingSteps/{58a30d7a-6544-4038-9c6b-d06b9b4360c8}.xml";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ0701", EventOnCreate, "<SdkMessageId>{9ebdbb1b", "<SdkMessageId>{9ebdbb1c"),
        Mutation.Of("CQ0702", EventOnCreate, "<PrimaryEntity>opportunity<", "<PrimaryEntity>opportunities<"),
        Mutation.Of("CQ0703", EventOnCreate, "<PluginTypeId>0bfe6fb7", "<PluginTypeId>0bfe6fb8"),
        Mutation.Of("CQ0703", EventOnCreate, "<PluginTypeName>CrmQuality.Plugins.Opportunities.RecordPipelineEvent", "<PluginTypeName>CrmQuality.Plugins.Opportunities.GateWin"),
        Mutation.Of("CQ0704", EventOnCreate, "<Mode>1<", "<Mode>0<"),
        Mutation.Of("CQ0704", EventOnCreate, "<AsyncAutoDelete>1<", "<AsyncAutoDelete>0<"),
        Mutation.Of("CQ0704", EventOnCreate, "<Stage>40<", "<Stage>30<", "CQ0713"),
        Mutation.Of("CQ0705", EventOnCreate, "<Rank>1<", "<Rank>0<"),
        Mutation.Of("CQ0706", "another rank in PreOperation", sources => sources.Replace(Judge(sources), "<Rank>10000<", "<Rank>1<")),
        Mutation.Of("CQ0706", "another rank in PreValidation", sources => sources.ReplaceFirst(Screen(sources), "<Rank>1<", "<Rank>2<")),
        Mutation.Of("CQ0707", EventOnCreate, "<IsCustomizable>1</IsCustomizable>\n  <IsHidden>", "<IsCustomizable>0</IsCustomizable>\n  <IsHidden>"),
        Mutation.Of("CQ0707", EventOnCreate, "<IsCustomizable>1</IsCustomizable>\n    </SdkMessageProcessingStepImage>", "<IsCustomizable>0</IsCustomizable>\n    </SdkMessageProcessingStepImage>"),
        Mutation.Of("CQ0708", EventOnCreate, "<Description>", "<Configuration>{}</Configuration><Description>"),
        Mutation.Of("CQ0709", EventOnCreate, "<EventHandlerTypeCode>4602<", "<EventHandlerTypeCode>4618<"),
        Mutation.Of("CQ0709", EventOnCreate, "<SupportedDeployment>0<", "<SupportedDeployment>2<"),
        Mutation.Of("CQ0709", EventOnCreate, "<InvocationSource>", "<ImpersonatingUserIdName>System Account</ImpersonatingUserIdName><InvocationSource>"),
        Mutation.Of("CQ0710", EventOnCreate, "<FilteringAttributes />", "<FilteringAttributes>name</FilteringAttributes>"),
        Mutation.Of("CQ0710", "an Update without filter", sources => sources.Cut(EventOnUpdate, "<FilteringAttributes>", "</FilteringAttributes>", "<FilteringAttributes />")),
        Mutation.Of("CQ0711", EventOnUpdate, "<FilteringAttributes>actualclosedate,", "<FilteringAttributes>actualclosingdate,"),
        Mutation.Of("CQ0711", EventOnUpdate, "<FilteringAttributes>actualclosedate,", "<FilteringAttributes>actualclosedate, "),
        Mutation.Of("CQ0711", EventOnUpdate, "<FilteringAttributes>actualclosedate,", "<FilteringAttributes>actualclosedate,actualclosedate,"),
        Mutation.Of("CQ0711", EventOnUpdate, "<Attributes>actualclosedate,", "<Attributes>crmq_gone,"),
        Mutation.Of("CQ0712", EventOnUpdate, "<Attributes>actualclosedate,", "<Attributes>actualclosedate,msdyn_forecastcategory,"),
        Mutation.Of("CQ0713", EventOnCreate, "<ImageType>1<", "<ImageType>0<", "CQ0715"),
        Mutation.Of("CQ0713", EventOnCreate, "<ImageType>1<", "<ImageType>2<"),
        Mutation.Of("CQ0713", EventOnCreate, "<MessagePropertyName>id<", "<MessagePropertyName>Target<"),
        Mutation.Of("CQ0713", "a later state before the save", sources => sources.ReplaceFirst(Screen(sources), "<ImageType>0<", "<ImageType>1<"), "CQ0715"),
        Mutation.Of("CQ0713", "a deleted row's later state", sources => sources.Replace(EventOnUpdate, "<SdkMessageId>{20bebb1b", "<SdkMessageId>{a1bdbb1b"), "CQ0710"),
        Mutation.Of("CQ0714", "an image of the whole row", sources => sources.Cut(EventOnCreate, "<Attributes>", "</Attributes>", "<Attributes />")),
        Mutation.Of("CQ0715", EventOnCreate, "<EntityAlias>PostImage<", "<EntityAlias>After<"),
        Mutation.Of("CQ0715", EventOnCreate, "SdkMessageProcessingStepImage Name=\"PostImage\"", "SdkMessageProcessingStepImage Name=\"Post\""),
        Mutation.Of("CQ0715", "no code asks for an image", sources => sources.Assemble(recipe => recipe with { Literals = [.. recipe.Literals.Where(text => text != "PostImage")] })),
        Mutation.Of("CQ0715", "two images of one name", TwoImages),
    ];

    private static string Judge(Sources sources) => StepOf(sources, "JudgeOpportunity", "{20bebb1b");

    private static string Screen(Sources sources) => StepOf(sources, "ScreenOpportunity", "{20bebb1b");

    private static string StepOf(Sources sources, string type, string message) => sources.Names.Single(name =>
        name.StartsWith("SdkMessageProcessingSteps/", StringComparison.Ordinal)
        && sources.Text(name).Contains($".{type},", StringComparison.Ordinal)
        && sources.Text(name).Contains(message, StringComparison.Ordinal));

    private static void TwoImages(Sources sources)
    {
        string text = sources.Text(EventOnCreate);
        int start = text.IndexOf("<SdkMessageProcessingStepImage ", StringComparison.Ordinal);
        int end = text.IndexOf("</SdkMessageProcessingStepImages>", StringComparison.Ordinal);
        string second = text[start..end].Replace("<SdkMessageProcessingStepImageId>{c9b20aa9", "<SdkMessageProcessingStepImageId>{d9b20aa9", StringComparison.Ordinal);
        sources.Write(EventOnCreate, text.Insert(end, second));
    }
}
