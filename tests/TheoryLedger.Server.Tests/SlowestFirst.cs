using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(TheoryLedger.Server.Tests.SlowestFirst))]

namespace TheoryLedger.Server.Tests;

/// <summary>What takes longest begins first: it then runs beside everything else, and nobody waits for it alone at the end.</summary>
public sealed class SlowestFirst : ITestCollectionOrderer
{
    private static readonly string[] Slow = [Pages.Sites.Name, nameof(Integrity.CuttingOff)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(c => Place(c.TestCollectionDisplayName))
                .ThenBy(c => c.UniqueID, StringComparer.Ordinal),
        ];

    private static int Place(string name) =>
        Array.FindIndex(Slow, slow => name.Contains(slow, StringComparison.Ordinal)) is var at and >= 0
            ? at
            : Slow.Length;
}
