namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The codes of Dataverse's refusals of solutions and customisations.</summary>
public static class SolutionErrors
{
    /// <summary>ImportCustomizationsBadZipFileError, 0x80048060: not a zip, or one without the three files at its root.</summary>
    public const int BadZipFile = -2147188640;

    /// <summary>ImportNonWellFormedFileError, 0x80048013.</summary>
    public const int NotWellFormed = -2147188717;

    /// <summary>ImportXsdValidationError, 0x8004801A: a node is missing or holds what it must not.</summary>
    public const int Schema = -2147188710;

    /// <summary>ImportSolutionError, 0x80048033: what has no code of its own.</summary>
    public const int Import = -2147188685;

    /// <summary>ImportMissingDependenciesError, 0x8004801D.</summary>
    public const int MissingDependencies = -2147188707;

    /// <summary>ImportMissingComponent, 0x8004801F: a root component that the file does not hold.</summary>
    public const int MissingComponent = -2147188705;

    /// <summary>ImportMissingRootComponentEntry, 0x8004803A: a component that is no root component.</summary>
    public const int MissingRootComponent = -2147188678;

    /// <summary>ImportOptionSetAttributeError, 0x80048039.</summary>
    public const int MissingChoice = -2147188679;

    /// <summary>ImportPluginTypesError, 0x80048012.</summary>
    public const int PluginTypes = -2147188718;

    /// <summary>ImportSolutionManagedToUnmanagedMismatch, 0x80048040: installed unmanaged, the file is managed.</summary>
    public const int InstalledUnmanaged = -2147188672;

    /// <summary>ImportSolutionUnmanagedToManagedMismatch, 0x80048041: installed managed, the file is unmanaged.</summary>
    public const int InstalledManaged = -2147188671;

    /// <summary>ImportWrongPublisherError, 0x8004801C.</summary>
    public const int WrongPublisher = -2147188708;

    /// <summary>UnmanagedCustomizationsNotAllowed, 0x80072042.</summary>
    public const int CustomizationsBlocked = -2147016638;

    /// <summary>GenericManagedPropertyFailure, 0x8004F026.</summary>
    public const int ManagedProperty = -2147160026;

    /// <summary>InvalidDeleteOnProtectedComponent, 0x8004F013.</summary>
    public const int DeleteOfManaged = -2147160045;

    /// <summary>CannotUninstallWithDependencies, 0x8004F01D.</summary>
    public const int UninstallWithDependencies = -2147160035;
}
