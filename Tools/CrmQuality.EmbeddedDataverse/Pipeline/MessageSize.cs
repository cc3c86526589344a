using System.Linq;
using System.ServiceModel;
using System.Text;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>What a message that goes to a plug-in may weigh. Only texts can make it heavy, so only they are counted.</summary>
internal static class MessageSize
{
    private const double LimitInMegabytes = 116.85;
    private const double Megabyte = 1024 * 1024;

    /// <summary>The fault of a message that is too large; null when it is not.</summary>
    public static FaultException<OrganizationServiceFault>? Excess(ParameterCollection input)
    {
        var bytes = 0L;
        foreach (var parameter in input)
        {
            bytes += Bytes(parameter.Value);
        }

        return bytes > LimitInMegabytes * Megabyte
            ? Faults.Of(PipelineFaults.MessageTooLarge, $"Message size exceeded when sending context to Sandbox. Message size: {bytes / Megabyte:0.##} Mb")
            : null;
    }

    private static long Bytes(object? value) => value switch
    {
        string text => Encoding.UTF8.GetByteCount(text),
        string[] texts => texts.Sum(text => Bytes(text)),
        Entity row => Bytes(row.Attributes),
        EntityCollection rows => rows.Entities.Sum(row => Bytes(row.Attributes)),
        _ => 0,
    };

    private static long Bytes(AttributeCollection attributes)
    {
        var bytes = 0L;
        foreach (var attribute in attributes)
        {
            if (attribute.Value is string text)
            {
                bytes += Bytes(text);
            }
        }

        return bytes;
    }
}
