using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace CrmQuality.Packer.Package;

/// <summary>Writes a zip whose bytes depend on nothing but its entries.</summary>
internal static class PackageZip
{
    // Zip cannot express times before 1980; the zone is dropped on writing.
    private static readonly DateTimeOffset Timestamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<PackageEntry> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (PackageEntry entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                Add(zip, entry);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, PackageEntry entry)
    {
        ZipArchiveEntry target = zip.CreateEntry(entry.Name, CompressionLevel.Optimal);
        target.LastWriteTime = Timestamp;
        target.ExternalAttributes = 0;
        using Stream content = target.Open();
        content.Write(entry.Content);
    }
}
