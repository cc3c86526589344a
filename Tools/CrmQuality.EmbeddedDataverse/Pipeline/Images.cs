using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The images of a step, with labels and names in the language of a user: columns that are blank are not in them.</summary>
internal sealed class Images(Engine engine, Guid userId)
{
    public EntityImageCollection Before(Step step, Row? row) => Take(step, step.WantsPreImage ? row : null, image => image.IsPre);

    public EntityImageCollection After(Step step, Row? row) => Take(step, step.WantsPostImage ? row : null, image => image.IsPost);

    private EntityImageCollection Take(Step step, Row? row, Func<StepImage, bool> isWanted)
    {
        var images = new EntityImageCollection();
        if (row is not null)
        {
            foreach (var image in step.Images.Where(isWanted))
            {
                images[image.Alias] = engine.Reads.Image(row, image.Columns, userId);
            }
        }

        return images;
    }
}
