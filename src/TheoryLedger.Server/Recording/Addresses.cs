using TheoryLedger.Contributors;
using TheoryLedger.Guides;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Recording;

/// <summary>Where each kind of thing is read.</summary>
public static class Addresses
{
    private static readonly Dictionary<Type, string> Paths = new()
    {
        [typeof(Phase)] = "phases",
        [typeof(Contributor)] = "contributors",
        [typeof(Source)] = "sources",
        [typeof(SourceText)] = "texts",
        [typeof(Participant)] = "participants",
        [typeof(Guide)] = "guides",
    };

    public static string Of(Guid review, Ruling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return ruling.State == typeof(Review)
            ? $"/v1/reviews/{review}"
            : $"/v1/reviews/{review}/{Paths[ruling.State]}/{ruling.Target}";
    }
}
