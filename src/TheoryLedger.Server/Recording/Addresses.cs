using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Evidence;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;

namespace TheoryLedger.Server.Recording;

/// <summary>Where each kind of thing is read.</summary>
public static class Addresses
{
    private static readonly Dictionary<Type, string> Paths = new()
    {
        [typeof(Phase)] = "phases",
        [typeof(Contributor)] = "contributors",
        [typeof(Configuration)] = "configurations",
        [typeof(EvidenceLink)] = "evidence",
    };

    public static string Of(Guid review, Ruling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return ruling.State == typeof(Review)
            ? $"/v1/reviews/{review}"
            : $"/v1/reviews/{review}/{Paths[ruling.State]}/{ruling.Target}";
    }
}
