using System.Buffers.Text;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;

/// <summary>The file of a note: its content is stated in Base64, its size is the platform's.</summary>
internal static class NoteFiles
{
    private const string Body = "documentbody";

    /// <exception cref="System.ServiceModel.FaultException">The content is not Base64.</exception>
    public static void Fill(Entity row)
    {
        if (!row.Contains(Body))
        {
            return;
        }

        var body = row.GetAttributeValue<string>(Body);
        if (body is null)
        {
            row["filesize"] = null;
            return;
        }

        row["filesize"] = Base64.IsValid(body, out var size)
            ? size
            : throw Faults.Of(ErrorCodes.InvalidArgument, $"The value of '{Body}' of 'annotation' is not Base64: '{Faults.Shown(body)}'.");
    }
}
