using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>Reads a step from its rows, and refuses what could not run as registered.</summary>
internal sealed class StepReader(RowStore store, StepPlugins plugins, CustomApiRegistry apis)
{
    private const int Enabled = 0;
    private const int PostImage = 1;
    private const int BothImages = 2;
    private const int NoSteps = 0;
    private const int AsynchronousSteps = 1;

    private static readonly FrozenSet<string> Supported = FrozenSet.ToFrozenSet(
        [
            MessageNames.Create, MessageNames.Update, MessageNames.Delete, MessageNames.CreateMultiple, MessageNames.UpdateMultiple,
            .. MessageNames.OfCertainTables.Select(pair => pair.Message),
        ],
        StringComparer.Ordinal);

    public IEnumerable<Step> EnabledSteps() => store.Rows("sdkmessageprocessingstep").Where(IsEnabled).Select(Read);

    private static bool IsEnabled(Row step) => step["statecode"] is null or Enabled;

    private Step Read(Row row)
    {
        var name = (string?)row["name"] ?? row.Id.ToString();
        var message = Message(row, name);
        var stage = (int?)row["stage"] ?? 0;
        var isAsynchronous = row["mode"] is 1;
        var images = Images(row, name, message, stage);
        if (stage is not (Stages.PreValidation or Stages.PreOperation or Stages.PostOperation) || (isAsynchronous && stage != Stages.PostOperation))
        {
            throw Refused(name, $"stage {stage}{(isAsynchronous ? ", asynchronous" : "")}, is not one a step can have");
        }

        RequireAllowed(apis.Find(message), name, isAsynchronous);
        var type = PluginType(row, name);
        return new Step(row.Id, () => plugins.InstanceOf(row, type))
        {
            Name = name,
            Message = message,
            Table = Table(row),
            PluginTypeName = (string?)type["typename"] ?? "",
            Stage = stage,
            IsAsynchronous = isAsynchronous,
            Rank = (int?)row["rank"] ?? 1,
            FilteringAttributes = message is MessageNames.Update or MessageNames.UpdateMultiple ? Names(row["filteringattributes"])?.ToFrozenSet(StringComparer.Ordinal) : null,
            ImpersonatedUserId = (row["impersonatinguserid"] as RowReference)?.Id,
            Images = images,
            WantsPreImage = images.Any(image => image.IsPre),
            WantsPostImage = images.Any(image => image.IsPost),
        };
    }

    private static void RequireAllowed(CustomApi? api, string name, bool isAsynchronous)
    {
        if (api is { AllowedSteps: NoSteps } or { AllowedSteps: AsynchronousSteps } && !(isAsynchronous && api.AllowedSteps == AsynchronousSteps))
        {
            throw CustomApiFaults.NotAllowed(name, api, api.AllowedSteps == NoSteps ? "none" : "asynchronous ones only");
        }
    }

    private string Message(Row step, string name)
    {
        var message = step["sdkmessageid"] is RowReference reference ? (string?)store.Row(reference.Table, reference.Id)?["name"] : null;
        return message is not null && (Supported.Contains(message) || apis.Find(message) is not null)
            ? message
            : throw Refused(name, $"its message '{message ?? "(missing)"}' is no custom API and not among {string.Join(", ", Supported.Order(StringComparer.Ordinal))}");
    }

    private string Table(Row step) =>
        step["sdkmessagefilterid"] is RowReference reference
            ? (string?)store.Row(reference.Table, reference.Id)?["primaryobjecttypecode"] ?? ""
            : "";

    private Row PluginType(Row step, string name)
    {
        var reference = step["eventhandler"] as RowReference ?? step["plugintypeid"] as RowReference;
        return reference is { Table: "plugintype" } && store.Row(reference.Table, reference.Id) is { } type
            ? type
            : throw Refused(name, "its event handler is not a plug-in type of this organisation");
    }

    private StepImage[] Images(Row step, string name, string message, int stage)
    {
        var owner = new RowReference("sdkmessageprocessingstep", step.Id);
        return [.. store.Rows("sdkmessageprocessingstepimage")
            .Where(image => owner.Equals(image["sdkmessageprocessingstepid"]))
            .Select(image => Image(image, name, message, stage))];
    }

    private static StepImage Image(Row row, string step, string message, int stage)
    {
        var kind = (int?)row["imagetype"] ?? 0;
        var image = new StepImage((string?)row["entityalias"] ?? "", kind != PostImage, kind is PostImage or BothImages, Names(row["attributes"]));
        RequireImages(image, step, message);

        if ((image.IsPre && message is MessageNames.Create or MessageNames.CreateMultiple) || (image.IsPost && message == MessageNames.Delete))
        {
            throw Faults.Of(PipelineFaults.InvalidImageType, $"The step '{step}' has the image '{image.Alias}': {message} has no {(image.IsPost ? "post" : "pre")}-image.");
        }

        return image.IsPost && stage != Stages.PostOperation
            ? throw Faults.Of(PipelineFaults.NoPostImage, $"The step '{step}' of stage {stage} has the image '{image.Alias}': a post-image exists in stage 40 only.")
            : image;
    }

    private static void RequireImages(StepImage image, string step, string message)
    {
        if (message == MessageNames.Merge)
        {
            throw PipelineFaults.Unsupported($"images on Merge (step '{step}', image '{image.Alias}')");
        }

        if (MessageNames.OfCertainTables.Any(pair => pair.Message == message) || !Supported.Contains(message))
        {
            throw Faults.Of(PipelineFaults.NoImagesForMessage, $"The step '{step}' has the image '{image.Alias}': the message {message} has no images.");
        }
    }

    private static string[]? Names(object? list) =>
        list is string text && text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names
            ? names
            : null;

    private static FaultException<OrganizationServiceFault> Refused(string step, string reason) =>
        Faults.Of(ErrorCodes.InvalidArgument, $"The step '{step}' is refused: {reason}.");
}
