# Builds CrmQuality in Windows PowerShell 5.1 and PowerShell 7, on Windows and elsewhere.
# Only the language, dotnet and [Console] are used, so that it runs where modules are missing or locked down.
param(
    [Parameter(Position = 0)]
    [ValidateSet('restore', 'build', 'test', 'pack', 'lint', 'demo', 'release')]
    [string] $Task = 'build',

    # genuine: Microsoft's packages. standin: ours, which needs no feed but the ordinary one. auto: genuine where it restores.
    [ValidateSet('auto', 'genuine', 'standin')]
    [string] $CrmSdk = 'auto',

    # Lets release make artefacts on the stand-in too, all of them named preview: for trying, not for production.
    [switch] $Preview,

    # A folder of Microsoft's customization schemas, and one of Microsoft's SDK assemblies: the linter compares with them where they are given.
    [string] $Schemas = '',
    [string] $Sdk = ''
)

$ErrorActionPreference = 'Stop'
# Newer versions can turn a tool's exit code into an error of their own; here every exit code is looked at.
$PSNativeCommandUseErrorActionPreference = $false

$solution = "$PSScriptRoot/CrmQuality.sln"
$plugins = "$PSScriptRoot/Plugins/CrmQuality.Plugins/CrmQuality.Plugins.csproj"
$cli = "$PSScriptRoot/Tools/CrmQuality.Cli/CrmQuality.Cli.csproj"
# The assembly that ships is the .NET Framework one, and the only one the genuine packages are needed for.
$shipped = @('-p:CrmSdk=genuine', '-p:TargetFrameworks=net462')

function RunDotnet([string[]] $arguments) {
    [Console]::WriteLine('> dotnet ' + ($arguments -join ' '))
    & dotnet @arguments
    if ($LASTEXITCODE -ne 0) {
        $code = $LASTEXITCODE
        [Console]::WriteLine("Stopped: dotnet $($arguments[0]) ended with exit code $code.")
        exit $code
    }
}

function BuildPlugins([string] $configuration) {
    if ($lane -eq 'genuine') {
        RunDotnet (@('build', $plugins, '-c', $configuration) + $shipped)
    }
    else {
        RunDotnet @('build', $plugins, '-c', $configuration)
    }
}

# The assembly as it ships, in the release configuration.
function ShippedAssembly() {
    if ($lane -eq 'genuine') {
        return "$PSScriptRoot/Plugins/CrmQuality.Plugins/bin/genuine/Release/net462/CrmQuality.Plugins.dll"
    }
    return "$PSScriptRoot/Plugins/CrmQuality.Plugins/bin/Release/net462/CrmQuality.Plugins.dll"
}

# The version, with what tells a preview from a release.
function Label() {
    $version = & dotnet msbuild $plugins '-getProperty:Version'
    if ($lane -eq 'genuine' -and -not $Preview) {
        return $version
    }
    return "$version-preview"
}

function RunTool([string[]] $arguments) {
    RunDotnet (@('run', '--project', $cli, '--') + $arguments)
}

function Lint([string] $subject) {
    $arguments = @('lint', $subject, '--plugin', (ShippedAssembly))
    if ($Schemas) { $arguments = $arguments + @('--schemas', $Schemas) }
    if ($Sdk) { $arguments = $arguments + @('--sdk', $Sdk) }
    RunTool $arguments
}

$lane = $CrmSdk
$reason = 'as asked for'
if ($lane -ne 'standin') {
    & dotnet restore $plugins @shipped -v q > $null
    $restores = $LASTEXITCODE -eq 0
    if ($lane -eq 'auto') {
        $lane = 'standin'
        $reason = 'Microsoft.CrmSdk.CoreAssemblies does not restore from the feeds configured here'
        if ($restores) {
            $lane = 'genuine'
            $reason = 'Microsoft.CrmSdk.CoreAssemblies restores'
        }
    }
}

$sdkVersion = & dotnet --version
[Console]::WriteLine("SDK lane: $lane ($reason)")
[Console]::WriteLine(".NET SDK $sdkVersion, PowerShell $($PSVersionTable.PSVersion)")

switch ($Task) {
    'restore' {
        RunDotnet @('restore', $solution)
    }
    'build' {
        RunDotnet @('build', $solution)
        BuildPlugins 'Debug'
    }
    'test' {
        RunDotnet @('test', $solution)
    }
    'pack' {
        BuildPlugins 'Release'
        RunTool @('pack', '--plugin', (ShippedAssembly), '--label', (Label), '--output', "$PSScriptRoot/artifacts")
    }
    'lint' {
        BuildPlugins 'Release'
        Lint "$PSScriptRoot/Solution"
    }
    'demo' {
        RunTool @('demo')
    }
    'release' {
        if ($lane -ne 'genuine' -and -not $Preview) {
            [Console]::WriteLine("Stopped: a release is built on Microsoft's packages only, and this is the lane $lane ($reason).")
            [Console]::WriteLine('Add a feed that has them, or make a preview: build.ps1 release -Preview')
            exit 1
        }
        RunDotnet @('test', $solution)
        if ($lane -eq 'genuine') {
            RunDotnet @('test', $solution, '-p:CrmSdk=genuine')
        }
        BuildPlugins 'Release'
        Lint "$PSScriptRoot/Solution"
        RunTool @('release', '--plugin', (ShippedAssembly), '--label', (Label), '--output', "$PSScriptRoot/artifacts")
    }
}
