using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Consultations;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Sources;
using TheoryLedger.Tests.Configurations;
using TheoryLedger.Tests.Excerpts;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Ledger;

/// <summary>What points at a part of a thing points at one that it has.</summary>
public sealed class PartsTests
{
    private const string Unknown = "reference-part-unknown";

    private static readonly Guid Thing = Id(10);
    private static readonly Guid Said = Id(11);
    private static readonly Guid SaidLater = Id(12);
    private static readonly Guid Event = Id(6);

    // The second version says something else instead.
    private static readonly LedgerEvent[] Theory =
    [
        new InitialTheoryAgreed("T", [Saying(Said)], [], Why),
        new TheoryRevised(2, "T", [Saying(SaidLater)], Why),
    ];

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, null)]
    [InlineData(2, Unknown)]
    public void A_part_is_one_that_the_version_meant_has(int? version, string? refused) =>
        Assert.Equal(refused, Check(new Ref(Thing, version, Said), Theory));

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, Unknown)]
    [InlineData(2, null)]
    public void A_part_that_came_later_is_in_no_version_before(int? version, string? refused) =>
        Assert.Equal(refused, Check(new Ref(Thing, version, SaidLater), Theory));

    [Fact]
    public void A_part_that_a_thing_never_had_is_not_pointed_at() =>
        Assert.Equal(Unknown, Check(new Ref(Thing, null, Id(99)), Theory));

    [Fact]
    public void A_part_is_not_named_of_what_has_none()
    {
        Assert.Equal("reference-part-none", Check(new Ref(Thing, null, Said), new PhaseOpened("Testing", null, null)));
        Assert.Equal("reference-part-none", Check(new Ref(Event, null, Said), Theory));
    }

    [Fact]
    public void A_version_that_was_never_reached_is_told_before_its_parts() =>
        Assert.Equal("reference-version-unknown", Check(new Ref(Thing, 9, Said), Theory));

    public static TheoryData<Guid, LedgerEvent, LedgerEvent?> Whole =>
        new()
        {
            { Examples.Between.Value, Examples.Proposed, null },
            { Said, Examples.Proposed, new RivalConsidered(new(Said), 1, "Money did it.", RivalVerdict.Open, Why) },
            {
                Said,
                Examples.Proposed,
                new NegativeCaseSought(new(Said), 1, "Wales", NegativeCaseResult.NotFound, [], "Ok.")
            },
            { Said, new GuidanceDrafted("G", [Saying(Said)], Why), null },
            { Said, new ConsultationHeld("Managers", null, [], null), new AdviceGiven(new(Said), "Say more.", []) },
            { Said, Codings.Reading.Coded, new CodingDisputed(new(Said), Ben, "It is not said.") },
            {
                Said,
                new SourceRegistered(SourceKind.Paper, "P", null, null, [], FoundBy.Database, null, null),
                new FigureReported(new(Said), "Papers", 53, null, null)
            },
        };

    [Theory]
    [MemberData(nameof(Whole))]
    public void Whatever_has_an_id_within_a_thing_is_a_part_of_it(Guid part, LedgerEvent first, LedgerEvent? second)
    {
        LedgerEvent[] past = second is null ? [first] : [first, second];

        Assert.Null(Check(new Ref(Thing, null, part), past));
        Assert.Equal(Unknown, Check(new Ref(Thing, null, Id(99)), past));
    }

    private static Statement Saying(Guid id) => new(new StatementId(id), $"Said {id}.", [], StatementBasis.Conjecture);

    private static string? Check(Ref about, params LedgerEvent[] past)
    {
        var things = new Dictionary<Guid, IState> { [Thing] = Folds.Fold(past) };
        var known = new Known(Target, things, new HashSet<Guid> { Event }, Guid.CreateVersion7);
        return Framing.CheckRefs([new Fact(null, new MemoWritten(MemoKind.Analytic, "Odd.", [about]))], known)?.Code;
    }
}
