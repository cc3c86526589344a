using System.Linq;

namespace CrmQuality.Packer;

/// <summary>The version as it stands in a file name.</summary>
internal static class PackageLabel
{
    /// <summary>Returns the label when it can stand in a file name.</summary>
    public static string Check(string label)
    {
        bool isPlain = !string.IsNullOrEmpty(label)
            && char.IsAsciiDigit(label[0])
            && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
        return isPlain
            ? label
            : throw new PackException($"CrmQuality_{label}.zip", "the label must begin with a digit and hold only letters, digits, '.' and '-', for instance 0.1.0-preview.");
    }
}
