using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Ledger;

/// <summary>What the core is made of, for rules that hold for all of it.</summary>
internal static class Core
{
    public static IReadOnlyList<Type> Types { get; } = typeof(LedgerEvent).Assembly.GetTypes();

    public static IReadOnlyList<Type> Events { get; } =
    [.. Types.Where(t => t.IsSubclassOf(typeof(LedgerEvent)) && !t.IsAbstract)];

    public static IReadOnlyList<Type> Commands { get; } =
    [.. Types.Where(t => t.IsSubclassOf(typeof(Command)) && !t.IsAbstract)];

    /// <summary>Says which are missing, instead of how many.</summary>
    public static void AssertNone(string what, IEnumerable<string> found)
    {
        var list = found.Order(StringComparer.Ordinal).ToList();
        Assert.True(list is [], $"{what}:{Environment.NewLine}{string.Join(Environment.NewLine, list)}");
    }
}
