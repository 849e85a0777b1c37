using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Participants;
using TheoryLedger.Suggestions;
using TheoryLedger.Tests.Configurations;
using TheoryLedger.Tests.Evidence;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Participants;

/// <summary>By whatever road: nothing new rests on what somebody said who has withdrawn.</summary>
public sealed class WithdrawalTests
{
    private static readonly Guid Offered = Id(77);
    private static readonly Guid OfferedOnThat = Id(78);
    private static readonly Guid Fact = Id(90);

    public static TheoryData<Guid> Roads =>
        [
            EvidenceExamples.Excerpt.Value,
            EvidenceExamples.Reading.Value,
            EvidenceExamples.Piece.Value,
            EvidenceExamples.Transcript.Value,
            Offered,
            OfferedOnThat,
            Fact,
        ];

    [Theory]
    [MemberData(nameof(Roads))]
    public void Nothing_is_set_off_by_it(Guid by)
    {
        var command = new AffirmConfiguration(Why with { TriggeredBy = [new Ref(by)] });

        Assert.Equal("participant-withdrawn", Withdrawal.Check(command, Known(EvidenceExamples.Withdrew))?.Code);
        Assert.Null(Withdrawal.Check(command, Known()));
    }

    [Theory]
    [MemberData(nameof(Roads))]
    public void Nothing_is_shown_by_it(Guid by)
    {
        var pattern = new IdentifyDemiRegularity("Often", [new CaseShown("One", true, [new Ref(by)])], Why);
        var search = new SeekNegativeCase("Here", NegativeCaseResult.Found, "One.", [new Ref(by)]);

        Assert.Equal("participant-withdrawn", Withdrawal.Check(pattern, Known(EvidenceExamples.Withdrew))?.Code);
        Assert.Equal("participant-withdrawn", Withdrawal.Check(search, Known(EvidenceExamples.Withdrew))?.Code);
    }

    [Theory]
    [MemberData(nameof(Roads))]
    public void It_is_still_spoken_of(Guid by) =>
        Assert.Null(
            Withdrawal.Check(new WriteMemo(MemoKind.Analytic, "Gone.", [new Ref(by)]), Known(EvidenceExamples.Withdrew))
        );

    [Fact]
    public void Who_withdrew_may_be_why_theory_changes() =>
        Assert.Null(
            Withdrawal.Check(
                new AffirmConfiguration(Why with { TriggeredBy = [new Ref(EvidenceExamples.Speaker.Value)] }),
                Known(EvidenceExamples.Withdrew)
            )
        );

    private static Known Known(params LedgerEvent[] later)
    {
        var past = new Dictionary<Guid, LedgerEvent[]>
        {
            [EvidenceExamples.Interview.Value] = [EvidenceExamples.Registered],
            [EvidenceExamples.Transcript.Value] = [EvidenceExamples.Attached],
            [EvidenceExamples.Speaker.Value] = [EvidenceExamples.Recruited, .. later],
            [EvidenceExamples.Excerpt.Value] = [EvidenceExamples.Marked],
            [EvidenceExamples.Reading.Value] = [EvidenceExamples.Coded],
            [EvidenceExamples.Piece.Value] = [EvidenceExamples.Linked],
            [EvidenceExamples.Trusting.Value] = [Examples.Proposed],
            [Offered] = [Suggested(EvidenceExamples.Excerpt.Value)],
            [OfferedOnThat] = [Suggested(Offered)],
        };
        return new(
            Target,
            past.ToDictionary(p => p.Key, p => Folds.Fold(p.Value)),
            new HashSet<Guid> { Fact },
            Guid.CreateVersion7
        )
        {
            About = new Dictionary<Guid, Guid> { [Fact] = EvidenceExamples.Reading.Value },
        };
    }

    private static SuggestionOffered Suggested(Guid about) =>
        new("Reader", "Model", null, "coding", [new Ref(about)], "So.");
}
