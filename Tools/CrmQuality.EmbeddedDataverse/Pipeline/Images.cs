using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The images of a step: columns that are blank are not in them.</summary>
internal static class Images
{
    public static EntityImageCollection? Before(Step step, Row? row) => step.WantsPreImage && row is not null ? Take(step, row, image => image.IsPre) : null;

    public static EntityImageCollection? After(Step step, Row? row) => step.WantsPostImage && row is not null ? Take(step, row, image => image.IsPost) : null;

    private static EntityImageCollection Take(Step step, Row row, Func<StepImage, bool> isWanted)
    {
        var images = new EntityImageCollection();
        foreach (var image in step.Images)
        {
            if (isWanted(image))
            {
                var entity = row.ToEntity(image.Columns);
                entity[row.Table.PrimaryId] = row.Id;
                images[image.Alias] = entity;
            }
        }

        return images;
    }
}
