# Builds CrmQuality in Windows PowerShell 5.1 and PowerShell 7, on Windows and elsewhere.
# Only the language, dotnet and [Console] are used, so that it runs where modules are missing or locked down.
param(
    [Parameter(Position = 0)]
    [ValidateSet('restore', 'build', 'test', 'pack', 'demo')]
    [string] $Task = 'build',

    # genuine: Microsoft's packages. standin: ours, which needs no feed but the ordinary one. auto: genuine where it restores.
    [ValidateSet('auto', 'genuine', 'standin')]
    [string] $CrmSdk = 'auto'
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
        $version = & dotnet msbuild $plugins '-getProperty:Version'
        $assembly = "$PSScriptRoot/Plugins/CrmQuality.Plugins/bin/Release/net462/CrmQuality.Plugins.dll"
        $label = "$version-preview"
        if ($lane -eq 'genuine') {
            $assembly = "$PSScriptRoot/Plugins/CrmQuality.Plugins/bin/genuine/Release/net462/CrmQuality.Plugins.dll"
            $label = $version
        }
        RunDotnet @('run', '--project', $cli, '--', 'pack', '--plugin', $assembly, '--label', $label, '--output', "$PSScriptRoot/artifacts")
    }
    'demo' {
        RunDotnet @('run', '--project', $cli, '--', 'demo')
    }
}
