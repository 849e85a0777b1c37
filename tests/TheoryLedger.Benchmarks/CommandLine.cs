namespace TheoryLedger.Benchmarks;

/// <summary>What can be measured.</summary>
internal static class CommandLine
{
    private static int Main() => 0;
}
