using System;
using System.Globalization;
using CrmQuality.Benchmarks;

const double AllocationLimit = 1.10;
const double TimeLimit = 1.30;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var growth = Growth.Measure(100_000);
var alloc = growth.AllocationRatio;
var time = growth.TimeRatio;
Console.WriteLine($"{growth.Rows:N0} opportunities created through the pipeline with the plug-in, jobs included");
Console.WriteLine($"throughput               {growth.RowsPerSecond:N0} rows a second");
Console.WriteLine($"memory kept              {growth.KeptPerRow:N0} bytes a row (with its pipeline event)");
Console.WriteLine($"allocated                {growth.AllocatedPerRow:N0} bytes a row");
Console.WriteLine($"allocation, 100,000:1,000  {alloc:N3} (at most {AllocationLimit:N2}, at least {1 / AllocationLimit:N2})");
Console.WriteLine($"median time, 100,000:1,000 {time:N3} (at most {TimeLimit:N2})");
var holds = alloc <= AllocationLimit && alloc >= 1 / AllocationLimit && time <= TimeLimit;
Console.WriteLine(holds ? "linear" : "NOT linear");
return holds ? 0 : 1;
