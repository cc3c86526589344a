using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Answers;
using CrmQuality.Scenarios.Enforcement;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>Stores opportunities as they are before the saves of the matrix: past the gates, then judged.</summary>
internal sealed class MatrixStored
{
    private readonly MatrixOrganization organization;
    private readonly Dictionary<string, Guid> criteria;

    public MatrixStored(MatrixOrganization organization)
    {
        this.organization = organization;
        var sets = organization.Administrator.All("crmq_criteriaset", "crmq_code").ToDictionary(row => row.Id, row => row.Text("crmq_code"));
        criteria = organization.Administrator.All("crmq_criterion", "crmq_criteriasetid").ToDictionary(row => sets[row.Reference("crmq_criteriasetid")!.Value], row => row.Id);
    }

    public Guid Prepare(MatrixCase one, string name)
    {
        var row = MatrixSaves.Row(one, name);
        row["ownerid"] = new EntityReference("systemuser", organization.Id(one.Actor));
        var create = MatrixOrganization.Bypassing(new OrganizationRequest("Create") { ["Target"] = row });
        var id = ((Guid?)organization.Administrator.Execute(create)["id"])!.Value;
        if (one.IsWaived)
        {
            Waive(one, id);
        }

        organization.Administrator.Update(new Entity("opportunity", id) { ["crmq_reevaluate"] = organization.Organization.Clock.UtcNow });
        if (one.Reopens)
        {
            organization.Administrator.Execute(PublishedOrganization.Close(id, wins: false));
        }

        return id;
    }

    private void Waive(MatrixCase one, Guid opportunity)
    {
        var waiver = organization.Administrator.Create(new Entity("crmq_waiver")
        {
            ["crmq_opportunityid"] = new EntityReference("opportunity", opportunity),
            ["crmq_criterionid"] = new EntityReference("crmq_criterion", criteria[MatrixCriteria.Code(one.Severity, one.Gate, one.Policy)]),
            ["crmq_reason"] = "The customer signs on Monday, the figures follow",
            ["crmq_until"] = organization.Organization.Clock.UtcNow.Date.AddDays(30),
        });
        organization.Manager.Create(AnsweringOrganization.Decision(waiver));
    }
}
