using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>Does what the cases say.</summary>
internal sealed class MatrixSaves(MatrixOrganization organization)
{
    private const int Committed = 100000003;
    private static readonly string[] Stages = ["Develop", "Propose", "Qualify"];
    private readonly MatrixQuotes quotes = new(organization);

    /// <summary>Sends the save; for what is stored already, of the row.</summary>
    public void Send(MatrixCase one, string name, Guid id)
    {
        if (one.Creates)
        {
            Create(one, name);
        }
        else if (one.Quotes)
        {
            quotes.Give(one, id);
        }
        else
        {
            Change(one, id);
        }
    }

    /// <summary>A row as it is before the save.</summary>
    public static Entity Row(MatrixCase one, string name) => new("opportunity")
    {
        ["name"] = name,
        ["estimatedvalue"] = Value(one.Before),
        ["stepname"] = Stages[(int)Move.Stays],
        ["msdyn_forecastcategory"] = new OptionSetValue(Committed),
        ["isrevenuesystemcalculated"] = one.Way == SaveWay.PriceCalculation,
        ["importsequencenumber"] = one.IsImport ? 1 : null,
    };

    private void Create(MatrixCase one, string name)
    {
        var row = Row(one, name);
        var service = organization.As(one.Actor);
        switch (one.Way)
        {
            case SaveWay.CreateMultiple:
                service.Execute(new CreateMultipleRequest { Targets = new EntityCollection([row]) { EntityName = "opportunity" } });
                break;
            case SaveWay.UpsertCreating:
                row.Id = Guid.NewGuid();
                service.Execute(new UpsertRequest { Target = row });
                break;
            case SaveWay.QualifyLead:
                Qualify(service, row);
                break;
            case SaveWay.NestedCreate:
                organization.Nest(one.Actor, inner => inner.Create(row));
                break;
            default:
                service.Create(row);
                break;
        }
    }

    private void Qualify(IOrganizationService service, Entity row)
    {
        organization.Qualified[(string)row["name"]] = row;
        var lead = service.Create(new Entity("lead") { ["subject"] = row["name"], ["companyname"] = "Fabrikam", ["lastname"] = "Berg" });
        service.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = new EntityReference("lead", lead),
            ["Status"] = new OptionSetValue(-1),
            ["CreateOpportunity"] = true,
        });
    }

    private void Change(MatrixCase one, Guid id)
    {
        var service = organization.As(one.Actor);
        switch (one.Way)
        {
            case SaveWay.Upsert:
                service.Execute(new UpsertRequest { Target = Changes(one, id) });
                break;
            case SaveWay.UpdateMultiple:
                service.Execute(new UpdateMultipleRequest { Targets = new EntityCollection([Changes(one, id)]) { EntityName = "opportunity" } });
                break;
            case SaveWay.NestedUpdate:
                organization.Nest(one.Actor, inner => inner.Update(Changes(one, id)));
                break;
            case SaveWay.PriceCalculation:
                service.Create(Line(one, id));
                break;
            case SaveWay.Win or SaveWay.Lose:
                service.Execute(Enforcement.PublishedOrganization.Close(id, one.Wins));
                break;
            default:
                service.Update(Changes(one, id));
                break;
        }
    }

    private Entity Changes(MatrixCase one, Guid id)
    {
        var row = new Entity("opportunity", id);
        if (one.Way == SaveWay.FormSave)
        {
            row = organization.Administrator.Retrieve("opportunity", id, new ColumnSet("name", "stepname", "estimatedvalue", "msdyn_forecastcategory", "crmq_verdict"));
        }

        if (one.Move != Move.Stays)
        {
            row["stepname"] = Stages[(int)one.Move];
        }

        if (one.Before != one.After)
        {
            row["estimatedvalue"] = Value(one.After);
        }

        AddState(one, row);
        row["description"] = "Met at the fair";
        return row;
    }

    private void AddState(MatrixCase one, Entity row)
    {
        var (state, status) = one.Way switch
        {
            SaveWay.StatusReason => (0, 2),
            SaveWay.WinWithColumns => (1, 3),
            SaveWay.LoseWithColumns => (2, 4),
            SaveWay.Reopen or SaveWay.ReopenWithColumns => (0, 1),
            _ => (-1, -1),
        };
        if (state >= 0)
        {
            row["statecode"] = new OptionSetValue(state);
            row["statuscode"] = new OptionSetValue(status);
        }

        if (one.Way == SaveWay.Assign)
        {
            row["ownerid"] = new EntityReference("systemuser", organization.Colleague);
        }
    }

    private static Entity Line(MatrixCase one, Guid id) => new("opportunityproduct")
    {
        ["opportunityid"] = new EntityReference("opportunity", id),
        ["isproductoverridden"] = true,
        ["productdescription"] = "Pump",
        ["quantity"] = 1m,
        ["priceperunit"] = Value(one.After),
    };

    private static Money? Value(Content content) => content == Content.Unknown ? null : new Money(content == Content.Met ? 200m : 50m);
}
