using System.Text.Json;
using CsCheck;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Constructs.Trust;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Constructs;

public sealed class ConstructHistoryTests
{
    private static readonly Guid Other = Id(9);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("Trust", "Faith", "“Zutrauen”", "信頼", "𝄞"),
        Gen.String[Gen.Char['\u0000', '\u07FF'], 1, 12]
    );

    private static readonly Gen<IChange<Construct>> Openings = Gen.OneOf<IChange<Construct>>(
        Gen.Select(Texts, Gen.Enum<ConstructKind>(), (d, k) => new RedefineConstruct(d, k, Because(d))),
        Texts.Select(n => new RenameConstruct(n, Because(n))),
        Gen.Select(Texts, Texts, (n, d) => new CorrectConstruct(n, d, "A slip.")),
        Gen.Enum<Standing>().Select(s => new RecastConstruct(s, Why)),
        Gen.Enum<Novelty>().Select(n => new JudgeNovelty(n, Why)),
        Gen.Const(new ReopenConstruct(Why))
    );

    private static readonly Gen<IChange<Construct>> Endings = Gen.OneOf<IChange<Construct>>(
        Gen.Const(new RefuteConstruct(Why)),
        Gen.Const(new RetireConstruct(Why)),
        Gen.OneOf(Target, Other, Id(99)).Select(id => new MergeConstruct(new ConstructId(id), Why)),
        Texts.Array[1, 3].Select(names => new SplitConstruct([.. names.Select(Part)], Why))
    );

    /// <summary>Endings are rare, so that histories grow long.</summary>
    private static readonly Gen<IChange<Construct>> Changes = Gen.Frequency((12, Openings), (1, Endings));

    private static readonly Gen<IChange<Construct>> Decisions = Gen.Frequency(
        (8, Changes),
        (1, Gen.Const<IChange<Construct>>(new AffirmConstruct(Why)))
    );

    [Fact]
    public void Every_accepted_history_can_be_replayed_to_the_same_state() =>
        Decisions
            .Array[0, 40]
            .Sample(decisions =>
            {
                var world = decisions.Aggregate(World.Begun, (w, d) => w.Then(d));
                Assert.All(world.Things, t => Assert.Equal(t.Value, Folds.Fold(world.Past[t.Key].Select(Stored))));
            });

    [Fact]
    public void The_very_same_change_twice_in_a_row_is_refused() =>
        Gen.Select(Decisions.Array[0, 20], Changes)
            .Sample(
                (decisions, change) =>
                {
                    var world = decisions.Aggregate(World.Begun, (w, d) => w.Then(d)).Then(change);
                    Assert.IsType<Decision.Refused>(world.Decide(change));
                }
            );

    private static Reasoning Because(string text) =>
        Why with
        {
            Rationale = text,
            TriggeredBy = [new Ref(Other, 1, Target)],
            Alternatives = new Alternatives(Considered.Some, [new Alternative(text, text)]),
        };

    private static ConstructPart Part(string name) =>
        new(name, name, ConstructKind.Other, Standing.Unstated, Novelty.New);

    private static LedgerEvent Stored(LedgerEvent e) =>
        (LedgerEvent)
            JsonSerializer.Deserialize(
                JsonSerializer.Serialize(e, e.GetType(), LedgerJson.Options),
                EventNames.ByName[EventNames.ByType[e.GetType()]],
                LedgerJson.Options
            )!;

    /// <summary>What happened so far, and where that led, folded fact by fact.</summary>
    private sealed record World(
        IReadOnlyDictionary<Guid, IReadOnlyList<LedgerEvent>> Past,
        IReadOnlyDictionary<Guid, IState> Things
    )
    {
        public static World Begun { get; } =
            new World(new Dictionary<Guid, IReadOnlyList<LedgerEvent>>(), new Dictionary<Guid, IState>())
                .With(Target, Defined)
                .With(Other, Defined);

        public Decision Decide(IChange<Construct> change)
        {
            var minted = 1000 + Past.Count;
            var known = new Known(Target, Things, new HashSet<Guid>(), () => Id(++minted));
            return change.Decide((Construct)Things[Target], known);
        }

        public World Then(IChange<Construct> change) =>
            Decide(change) is Decision.Accepted accepted
                ? accepted.Facts.Aggregate(this, (world, f) => world.With(f.Stream ?? Target, f.Event))
                : this;

        private World With(Guid id, LedgerEvent e) =>
            new(
                new Dictionary<Guid, IReadOnlyList<LedgerEvent>>(Past)
                {
                    [id] = [.. Past.GetValueOrDefault(id, []), e],
                },
                new Dictionary<Guid, IState>(Things)
                {
                    [id] = Construct.Fold(Things.GetValueOrDefault(id) as Construct, e),
                }
            );
    }
}
