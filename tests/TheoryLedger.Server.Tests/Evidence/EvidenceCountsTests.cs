using System.Text.Json;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Evidence;

public sealed class EvidenceCountsTests
{
    private static readonly Guid Configuration = Guid.CreateVersion7();
    private static readonly HashSet<Guid> Nothing = [];

    [Fact]
    public void Evidence_is_counted_by_the_way_it_speaks()
    {
        var counts = EvidenceCounts.Of(
            [Judges(Stance.Supports), Judges(Stance.Supports), Judges(Stance.Contradicts), Judges(Stance.Qualifies)],
            present: 1,
            Nothing
        );

        Assert.Equal(new StanceCounts(2, 1, 1), counts.Own);
    }

    [Fact]
    public void What_was_only_reported_is_counted_apart()
    {
        var counts = EvidenceCounts.Of(
            [Judges(Stance.Supports), Judges(Stance.Supports, EvidenceNature.Reported)],
            present: 1,
            Nothing
        );

        Assert.Equal((new StanceCounts(1, 0, 0), new StanceCounts(1, 0, 0)), (counts.Own, counts.Reported));
    }

    [Fact]
    public void What_was_judged_on_an_earlier_version_is_inherited_whatever_its_nature()
    {
        var counts = EvidenceCounts.Of(
            [Judges(Stance.Supports, version: 1), Judges(Stance.Contradicts, EvidenceNature.Reported, version: 2)],
            present: 3,
            Nothing
        );

        var none = new StanceCounts(0, 0, 0);
        Assert.Equal((none, none, new StanceCounts(1, 1, 0)), (counts.Own, counts.Reported, counts.Inherited));
    }

    [Fact]
    public void Only_pointers_of_evidence_are_counted()
    {
        var counts = EvidenceCounts.Of(
            [Judges(Stance.Supports) with { Kind = "rests-on", Label = "{}" }],
            present: 1,
            Nothing
        );

        Assert.Equal(0, counts.Own.Supports);
    }

    [Fact]
    public void Without_evidence_there_are_zeroes() =>
        Assert.Equal(new StanceCounts(0, 0, 0), EvidenceCounts.Of([], present: 1, Nothing).Own);

    private static Pointer Judges(Stance stance, EvidenceNature nature = EvidenceNature.Own, int version = 1)
    {
        var label = new
        {
            stance,
            weight = Weight.Moderate,
            nature,
            version,
            element = Guid.CreateVersion7(),
        };
        var json = JsonSerializer.Serialize(label, LedgerJson.Options);
        return new(Guid.CreateVersion7(), EvidenceCounts.Kind, Configuration, Part: "", json, Since: 1);
    }
}
