using System.Reflection;
using System.Runtime.InteropServices;
using Npgsql;

namespace TheoryLedger.Benchmarks.Measuring;

/// <summary>On what it was measured.</summary>
internal static class Machine
{
    public static async Task PrintAsync(Place place, TextWriter to, CancellationToken token)
    {
        to.WriteLine(
            $"{Processor()}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}"
        );
        to.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, Marten {Version(typeof(Marten.IDocumentStore))}, Npgsql {Version(typeof(NpgsqlConnection))}"
        );
        var settings = new List<string>();
        foreach (var setting in (string[])["server_version", "fsync", "synchronous_commit", "shared_buffers"])
        {
            settings.Add($"{setting} {await place.ScalarAsync<string>($"show {setting}", token)}");
        }

        to.WriteLine($"PostgreSQL {string.Join(", ", settings)}; client and server share the machine");
        to.WriteLine();
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(": ")[^1]
                ?? "unknown"
            : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Version(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
