using TheoryLedger.Contributors;
using TheoryLedger.Impact;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Impact;

/// <summary>A review small enough to follow with a finger: two sources, three excerpts, and theory on top of them.</summary>
internal static class SmallReview
{
    public static readonly SourceId Paper = new(Id(10));
    public static readonly SourceId Talk = new(Id(11));
    public static readonly ContributorId One = new(Id(20));
    public static readonly ContributorId Two = new(Id(21));
    public static readonly ParticipantId Wren = new(Id(30));
    public static readonly ParticipantId Lark = new(Id(31));
    public static readonly PhaseId Early = new(Id(40));
    public static readonly PhaseId Late = new(Id(41));

    public static readonly Guid Printed = Id(50);
    public static readonly Guid Said = Id(51);
    public static readonly Guid Shared = Id(52);

    public static readonly Guid Both = Id(60);
    public static readonly Guid Alone = Id(61);
    public static readonly Guid Other = Id(62);

    public static readonly Guid OnPaper = Id(70);
    public static readonly Guid OnTalk = Id(71);
    public static readonly Guid Against = Id(72);

    public static readonly Guid Open = Id(80);
    public static readonly Guid Bare = Id(81);
    public static readonly Guid Trust = Id(90);
    public static readonly Guid Hunch = Id(91);
    public static readonly Guid Pattern = Id(95);
    public static readonly Guid Theory = Id(100);
    public static readonly Guid Sentence = Id(101);
    public static readonly Guid Advice = Id(110);

    /// <summary>
    /// Printed is read by both as one, and alone by the first; it supports Open together with what Wren said, which the second
    /// put forward without a coding. What Wren and Lark said speaks against it. Bare has no evidence.
    /// </summary>
    public static Basis Everything =>
        new()
        {
            Sources =
            [
                new(Paper, SourceKind.Paper, [AppraisalLevel.Low, AppraisalLevel.High]),
                new(Talk, SourceKind.FocusGroup, []),
            ],
            Excerpts =
            [
                new(Printed, Paper, [], Early, []),
                new(Said, Talk, [Wren], Late, []),
                new(Shared, Talk, [Wren, Lark], Late, [AppraisalLevel.Moderate]),
            ],
            Codings =
            [
                new(Both, new(Printed, [One, Two], Early)),
                new(Alone, new(Printed, [One], Early)),
                new(Other, new(Shared, [Two], Late)),
            ],
            Evidence =
            [
                new(OnPaper, Open, Supports: true, new(Printed, [One], Early), [Both, Alone]),
                new(OnTalk, Open, Supports: true, new(Said, [Two], Late), []),
                new(Against, Open, Supports: false, new(Shared, [One], Late), [Other]),
            ],
            Configurations = [Open, Bare],
            Constructs = [new(Trust, [Printed], [One, Two], Early, [Open]), new(Hunch, [], [One], Early, [])],
            DemiRegularities = [new(Pattern, [Shared], [Two], Late)],
            Theories =
            [
                new(Theory, [new(Sentence, [Open, Trust]), new(Id(102), [Bare])]),
                new(Advice, [new(Id(111), [Theory])]),
            ],
        };

    public static SupportGraph Graph => new(Everything);
}
