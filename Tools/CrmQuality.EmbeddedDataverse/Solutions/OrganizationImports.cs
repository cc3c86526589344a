using System;
using System.IO;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Imports solutions into a running organisation: all of one, or nothing.</summary>
/// <param name="engine">The organisation.</param>
/// <param name="registerMessages">Makes the rows of messages for tables that have none yet.</param>
internal sealed class OrganizationImports(Engine engine, Action registerMessages)
{
    public ImportReport Import(Stream packedZip, SolutionImportOptions options)
    {
        lock (engine.Gate)
        {
            return ImportAlone(packedZip, options);
        }
    }

    private ImportReport ImportAlone(Stream packedZip, SolutionImportOptions options)
    {
        var restoreMetadata = engine.Store.Metadata.Capture();
        var import = new SolutionImport(engine.Store) { Now = engine.Clock.UtcNow };
        using var transaction = engine.Store.Begin();
        try
        {
            var report = import.Import(packedZip, options with { ImportedBy = options.ImportedBy ?? engine.SystemUserId });
            registerMessages();
            engine.ForgetDerived();
            AssemblyCheck.Run(engine.Store);
            ValidateApis();
            engine.Steps.Validate();
            transaction.Commit();
            import.Finish();
            engine.ForgetDerived();
            return report;
        }
        catch
        {
            transaction.Rollback();
            engine.Store.ForgetTablesNotIn(restoreMetadata());
            engine.ForgetDerived();
            throw;
        }
    }

    private void ValidateApis()
    {
        try
        {
            engine.CustomApis.Validate();
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            throw new SolutionImportException(refusal.Message, refusal);
        }
    }
}
