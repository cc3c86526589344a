using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Data;

/// <summary>Notes and their files.</summary>
[TestClass]
public sealed class NoteTests
{
    private const string Reference = "Microsoft Learn, table reference of annotation";
    private readonly PipelineBench bench = new();

    [TestMethod]
    [DataRow("opportunity")]
    [DataRow("account")]
    [DataRow("appointment")]
    [DataRow("quote")]
    [Conformance("Data", "A note belongs to a row of one of several tables, whose name stands in objecttypecode.", Certainty.Documented, Reference + ": ObjectId, ObjectTypeCode")]
    public void Create_NoteOfARow_SaysOfWhichTable(string table)
    {
        var row = new EntityReference(table, bench.Service.Create(new Entity(table)));

        var id = Note(row);

        var note = bench.Service.Retrieve("annotation", id, new ColumnSet(true));
        Assert.AreEqual((row, table), (note["objectid"], note["objecttypecode"]));
        Assert.AreEqual((false, bench.Organization.AdministratorId), (note["isdocument"], note.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.AreEqual(id, bench.Service.RetrieveMultiple(new FetchExpression(
            $"<fetch><entity name='annotation'><filter><condition attribute='objecttypecode' operator='eq' value='{table}'/></filter></entity></fetch>")).Entities.Single().Id);
    }

    [TestMethod]
    [Conformance("Data", "A note holds a file: name, type and content in Base64, and the platform counts its bytes.", Certainty.Documented, Reference + ": FileName, MimeType, DocumentBody, FileSize")]
    public void Create_NoteWithAFile_CountsItsBytes()
    {
        var id = Note(null, note =>
        {
            note["isdocument"] = true;
            note["filename"] = "why.txt";
            note["mimetype"] = "text/plain";
            note["documentbody"] = Convert.ToBase64String([1, 2, 3, 4, 5]);
        });

        var note = bench.Service.Retrieve("annotation", id, new ColumnSet(true));
        Assert.AreEqual((true, "why.txt", "text/plain", "AQIDBAU=", 5), (note["isdocument"], note["filename"], note["mimetype"], note["documentbody"], note["filesize"]));
    }

    [TestMethod]
    [Conformance("Data", "The content of a note's file must be Base64.", Certainty.Assumed, "the column is described as the content of an attachment; the code is ours", Check = "create a note with filename and the documentbody 'not base64!'; note the error code")]
    public void Create_NoteWithOtherText_IsRefused() =>
        FaultAssert.Throws(-2147220989, () => Note(null, note => note["documentbody"] = "not base64!"), "documentbody", "not base64!");

    [TestMethod]
    [Conformance("Data", "Deleting an opportunity deletes its notes, and a new owner of it gets them.", Certainty.Documented, Reference + ": Opportunity_Annotation, Delete and Assign Cascade")]
    public void Opportunity_DeletedOrAssigned_TakesItsNotesAlong()
    {
        var user = bench.Organization.AddUser("Rep");
        var opportunity = bench.CreateOpportunity();
        var id = Note(new EntityReference("opportunity", opportunity));

        bench.Service.Update(new Entity("opportunity", opportunity) { ["ownerid"] = new EntityReference("systemuser", user) });
        var owner = bench.Service.Retrieve("annotation", id, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid");
        bench.Service.Delete("opportunity", opportunity);

        Assert.AreEqual(user, owner.Id);
        Assert.AreEqual(0, bench.Count("annotation"));
    }

    private Guid Note(EntityReference? of, Action<Entity>? adjust = null)
    {
        var note = new Entity("annotation") { ["subject"] = "Why", ["notetext"] = "Because", ["objectid"] = of };
        adjust?.Invoke(note);
        return bench.Service.Create(note);
    }
}
