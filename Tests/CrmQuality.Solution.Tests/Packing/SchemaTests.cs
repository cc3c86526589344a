using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Packing;

[TestClass]
public sealed class SchemaTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Customizations_OfThePackedZip_HaveNoSchemaError(bool managed)
    {
        string schemas = Repository.Schemas;
        IReadOnlyList<string> errors = Validate(schemas, FurtherComponents.WithTheReal().Pack(managed).Entries["customizations.xml"]);
        Assert.IsEmpty(errors, string.Join('\n', errors));
    }

    [TestMethod]
    public void Validation_OfAWrongNode_FindsIt()
    {
        string schemas = Repository.Schemas;
        string text = Encoding.UTF8.GetString(new Sources().Pack(managed: false).Entries["customizations.xml"]);
        byte[] damaged = Encoding.UTF8.GetBytes(text.Replace("<isprivate>0</isprivate>", "<isprivate>no</isprivate>", System.StringComparison.Ordinal));
        Assert.IsNotEmpty(Validate(schemas, damaged));
    }

    internal static IReadOnlyList<string> Validate(string schemas, byte[] customizations)
    {
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() },
        };
        settings.Schemas.Add(null, Path.Combine(schemas, "CustomizationsSolution.xsd"));
        var errors = new List<string>();
        settings.ValidationEventHandler += (_, found) => errors.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"line {found.Exception.LineNumber}: {found.Message}"));
        using XmlReader reader = XmlReader.Create(new MemoryStream(customizations), settings);
        while (reader.Read())
        {
        }

        return errors;
    }
}
