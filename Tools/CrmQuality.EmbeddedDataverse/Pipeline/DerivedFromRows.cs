using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Keeps what parts of an organisation derived from rows in step with the rows.</summary>
internal sealed class DerivedFromRows(Engine engine, StepPlugins plugins)
{
    /// <summary>Takes note that a table was written; true when something was derived from its rows.</summary>
    public bool Wrote(string table)
    {
        if (StepRegistry.Concerns(table) || CustomApiTables.HasOne(table))
        {
            if (table == "pluginassembly")
            {
                plugins.Forget();
            }

            engine.CustomApis.Validate();
            engine.Steps.Validate();
            return true;
        }

        var concernsAccess = engine.Access.ForgetIfFrom(table);
        if (table is not ("systemuser" or "usersettings" or "organization"))
        {
            return concernsAccess;
        }

        engine.Users.Forget();
        engine.Tracing.ForgetSetting();
        return true;
    }

    public void Forget()
    {
        engine.CustomApis.Invalidate();
        engine.Steps.Invalidate();
        plugins.Forget();
        engine.Users.Forget();
        engine.Access.Forget();
        engine.Tracing.ForgetSetting();
    }
}
