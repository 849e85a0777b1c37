using CsCheck;
using TheoryLedger.Contributors;
using TheoryLedger.Impact;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Impact;

/// <summary>Whatever is struck from whatever review: what is left is what was never put in the other review, that lacks it.</summary>
public sealed class StrikeProperties
{
    private static readonly Gen<Guid[]> Few = Gen.Int[1, 4]
        .Select(Id)
        .Array[0, 3]
        .Select(ids => ids.Distinct().ToArray());

    private static readonly Gen<PhaseId?> Phases = Gen.Int[0, 3]
        .Select(n => n == 0 ? (PhaseId?)null : new PhaseId(Id(n)));

    private static readonly Gen<ContributorId[]> People = Few.Select(ids => ids.Select(ContributorId.From).ToArray());

    private static readonly Gen<AppraisalLevel[]> Levels = Gen.Enum<AppraisalLevel>().Array[0, 2];

    private static readonly Gen<ReadPassage> Passages = Gen.Select(
        Gen.Int[100, 106],
        People,
        Phases,
        (excerpt, readers, phase) => new ReadPassage(Id(excerpt), readers, phase)
    );

    private static readonly Gen<ReadSource[]> Sources = Gen.Select(Gen.Enum<SourceKind>(), Levels)
        .Array[4]
        .Select(all => all.Select((s, i) => new ReadSource(new(Id(i + 1)), s.Item1, s.Item2)).ToArray());

    private static readonly Gen<MarkedExcerpt[]> Excerpts = Gen.Select(Gen.Int[1, 4], Few, Phases, Levels)
        .Array[6]
        .Select(all =>
            all.Select(
                    (x, i) =>
                        new MarkedExcerpt(
                            Id(100 + i),
                            new(Id(x.Item1)),
                            [.. x.Item2.Select(ParticipantId.From)],
                            x.Item3,
                            x.Item4
                        )
                )
                .ToArray()
        );

    private static readonly Gen<LinkedEvidence[]> Evidence = Gen.Select(
            Gen.Int[400, 402],
            Gen.Bool,
            Passages,
            Gen.Int[200, 208].Array[0, 2]
        )
        .Array[7]
        .Select(all =>
            all.Select(
                    (e, i) =>
                        new LinkedEvidence(
                            Id(300 + i),
                            Id(e.Item1),
                            e.Item2,
                            e.Item3,
                            [.. e.Item4.Distinct().Select(Id)]
                        )
                )
                .ToArray()
        );

    private static readonly Gen<NamedConstruct[]> Constructs = Gen.Select(
            Gen.Int[100, 505].Array[0, 4],
            People,
            Phases,
            Gen.Int[400, 402].Array[0, 2]
        )
        .Array[4]
        .Select(all =>
            all.Select(
                    (c, i) =>
                        new NamedConstruct(
                            Id(500 + i),
                            [.. c.Item1.Select(Id)],
                            c.Item2,
                            c.Item3,
                            [.. c.Item4.Distinct().Select(Id)]
                        )
                )
                .ToArray()
        );

    // Grounds may be theories, their own among them, so that there are loops of every length.
    private static readonly Gen<StatedTheory[]> Theories = Gen.OneOf(
            Gen.Int[400, 402],
            Gen.Int[500, 503],
            Gen.Int[600, 603]
        )
        .Array[0, 3]
        .Array[0, 3]
        .Array[4]
        .Select(all =>
            all.Select(
                    (statements, i) =>
                        new StatedTheory(
                            Id(600 + i),
                            [
                                .. statements.Select(
                                    (s, n) => new StatedSentence(Id(700 + (10 * i) + n), [.. s.Select(Id)])
                                ),
                            ]
                        )
                )
                .ToArray()
        );

    private static readonly Gen<Basis> Bases = Gen.Select(
        Gen.Select(Sources, Excerpts, Passages.Array[9]),
        Gen.Select(Evidence, Constructs, Theories),
        (below, above) =>
        {
            List<MadeCoding> codings = [.. below.Item3.Select((p, i) => new MadeCoding(Id(200 + i), p))];
            return new Basis
            {
                Sources = below.Item1,
                Excerpts = below.Item2,
                Codings = codings,
                Evidence = [.. above.Item1.Select(e => OnItsOwnExcerpt(e, codings))],
                Configurations = [Id(400), Id(401), Id(402)],
                Constructs = above.Item2,
                Theories = above.Item3,
            };
        }
    );

    private static readonly Gen<Strike> Strikes = Gen.Select(
        Gen.Select(Few, Few, People),
        Gen.Select(Gen.Enum<SourceKind>().Array[0, 1], Phases.Array[0, 1], Levels),
        (ids, sorts) =>
            new Strike
            {
                Sources = [.. ids.Item1.Take(2).Select(SourceId.From)],
                Participants = [.. ids.Item2.Take(1).Select(ParticipantId.From)],
                Coders = [.. ids.Item3],
                Kinds = sorts.Item1,
                Phases = [.. sorts.Item2.OfType<PhaseId>()],
                Rigour = [.. sorts.Item3.Take(1)],
            }
    );

    [Fact]
    public void Striking_leaves_what_a_walk_down_every_way_finds() =>
        Gen.Select(Bases, Strikes)
            .Sample(
                (basis, strike) =>
                {
                    var walk = new Walk(basis, strike);
                    var supports = new SupportGraph(basis).Under(strike);
                    Assert.All(
                        walk.Above,
                        id =>
                            Assert.Equal(
                                (id, walk.LevelOf(id), walk.LeftOf(id)),
                                (id, supports[id].Level, supports[id].Left)
                            )
                    );
                },
                iter: 300
            );

    [Fact]
    public void A_loss_is_told_exactly_where_something_struck_lies_beneath() =>
        Gen.Select(Bases, Strikes)
            .Sample(
                (basis, strike) =>
                {
                    var (now, then) = (new Walk(basis, Strike.Nothing), new Walk(basis, strike));
                    var losses = new SupportGraph(basis).Losses(Strike.Nothing, strike).Select(l => l.Id).ToHashSet();
                    Assert.All(
                        now.Above,
                        id =>
                            Assert.Equal(
                                (id, now.LevelOf(id) != SupportLevel.Not && now.IsTouched(id, then)),
                                (id, losses.Contains(id))
                            )
                    );
                },
                iter: 300
            );

    [Fact]
    public void Losing_the_smallest_set_leaves_nothing_and_losing_less_leaves_something() =>
        Bases.Sample(
            basis =>
            {
                var graph = new SupportGraph(basis);
                foreach (var id in basis.Configurations)
                {
                    var pillars = graph.PillarsUnder(Strike.Nothing).Of(id);
                    var sources = SmallestLoss.OfSources(pillars)?.Members ?? [];
                    var coders = SmallestLoss.OfCoders(pillars)?.Members ?? [];
                    Assert.Equal(pillars.Count > 0, graph.Under(Strike.Nothing)[id].Level != SupportLevel.Not);
                    AssertJustFalls(graph, id, sources, some => new() { Sources = [.. some.Select(SourceId.From)] });
                    AssertJustFalls(graph, id, coders, some => new() { Coders = [.. some.Select(ContributorId.From)] });
                }
            },
            iter: 500
        );

    // No decision lets evidence rest on codings of another excerpt.
    private static LinkedEvidence OnItsOwnExcerpt(LinkedEvidence link, List<MadeCoding> codings) =>
        codings.Find(c => link.Codings is [var first, ..] && c.Id == first)?.Passage.Excerpt is { } excerpt
            ? link with
            {
                Passage = link.Passage with { Excerpt = excerpt },
                Codings =
                [
                    .. link.Codings.Where(id => codings.Exists(c => c.Id == id && c.Passage.Excerpt == excerpt)),
                ],
            }
            : link;

    private static void AssertJustFalls(
        SupportGraph graph,
        Guid id,
        IReadOnlyList<Guid> members,
        Func<IEnumerable<Guid>, Strike> strike
    )
    {
        if (members is not [])
        {
            Assert.Equal(SupportLevel.Not, graph.Under(strike(members))[id].Level);
            Assert.All(
                members,
                spared =>
                    Assert.NotEqual(SupportLevel.Not, graph.Under(strike(members.Where(m => m != spared)))[id].Level)
            );
        }
    }
}
