using System;
using System.Globalization;
using System.IO;
using CrmQuality.EngineBenchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 3 && args[0] == "cold")
{
    Console.WriteLine(ColdRun.Of(args[1], File.ReadAllText(args[2])));
    return 0;
}

#if NET
return CrmQuality.EngineBenchmarks.Comparing.Report.Print();
#else
Console.Error.WriteLine("Run the net10.0 build; it starts this one.");
return 2;
#endif
