using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Saturation;

/// <summary>How theory changed source by source, counted by hand from the seeds.</summary>
[Collection<BothReviews>]
public sealed class SaturationTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task In_the_worked_example_every_publication_changed_theory()
    {
        var told = await example.Read("saturation");

        Assert.Equal(
            [
                // 8 constructs, 22 configurations, the theory.
                ("paper-1", "registration", 31, 0, 22),
                // 11 decisions on constructs and 2 new ones, 8 pairs, 7 ripples, the theory.
                ("paper-2", "registration", 29, 1, 8),
                // The theory; trust, faith and confidence stood.
                ("paper-3", "registration", 1, 3, 0),
                // 4 constructs and the new theory.
                ("report", "registration", 5, 0, 3),
            ],
            Yields(told, example)
        );
        Assert.Equal(66, told["changes"]!.GetValue<int>());
        Assert.Equal(0, told["withoutSource"]!.GetValue<int>());
        Assert.Equal(example["report"], told["lastThatChanged"]!["id"]!.GetValue<Guid>());
        Assert.Equal(0, told["since"]!.GetValue<int>());
        Assert.Empty(told["judgements"]!.AsArray());
    }

    [Fact]
    public async Task In_the_training_review_sources_come_in_the_order_in_which_they_were_read_or_let_in()
    {
        var told = await training.Read("saturation");

        Assert.Equal(
            [
                ("sB", "inclusion", 9, 0, 2),
                ("sI", "inclusion", 1, 0, 1),
                ("sH", "inclusion", 1, 0, 1),
                ("sA", "reading-begun", 20, 3, 6),
                ("sC", "reading-begun", 0, 0, 0),
                ("sD", "reading-begun", 5, 2, 2),
                ("sE", "inclusion", 12, 3, 3),
                ("sF", "inclusion", 10, 1, 3),
                ("sG", "inclusion", 11, 1, 6),
            ],
            Yields(told, training)
        );
        Assert.Equal(87, told["changes"]!.GetValue<int>());
        Assert.Equal(37, told["withoutSource"]!.GetValue<int>());
        Assert.Equal(training["sG"], told["lastThatChanged"]!["id"]!.GetValue<Guid>());
        // The shop that was never let in, and the paper found again in a drawer.
        Assert.Equal(2, told["notRead"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_teams_own_judgements_stand_beside_what_is_counted()
    {
        var judgements = (await training.Read("saturation"))["judgements"]!.AsArray();

        Assert.Equal([training["cf1"], training["cf3"], training["t1"]], judgements.Select(j => Id(j!["of"]!)));
        Assert.Equal([true, false, true], judgements.Select(j => j!["isSaturated"]!.GetValue<bool>()));
        Assert.Equal(training["sH"], Id(judgements[0]!["lastChangedBy"]!));
        Assert.Equal("Interview F and focus group G changed nothing.", judgements[0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Of_one_configuration_only_its_own_changes_count()
    {
        var told = await training.Read($"saturation?of={training["cf1"]}");

        // Proposed from the wall and the stand, refined for the locked cellar and the empty evenings; the ripple names no source.
        Assert.Equal(3, told["changes"]!.GetValue<int>());
        Assert.Equal(1, told["withoutSource"]!.GetValue<int>());
        Assert.Equal(
            [("sH", 1), ("sA", 2)],
            Yields(told, training).Where(y => y.Changes > 0).Select(y => (y.Name, y.Changes))
        );
        Assert.Equal(training["sA"], Id(told["lastThatChanged"]!));
        Assert.Equal(5, told["since"]!.GetValue<int>());
        Assert.Single(told["judgements"]!.AsArray());
    }

    [Fact]
    public async Task Before_anything_was_read_nothing_had_changed()
    {
        var told = await training.Read("saturation?position=1");

        Assert.Empty(told["sources"]!.AsArray());
        Assert.Null(told["lastThatChanged"]);
    }

    private static IEnumerable<(string Name, string By, int Changes, int Affirmations, int Evidence)> Yields(
        JsonNode told,
        LoadedReview review
    )
    {
        var names = review.Loaded.Names.ToLookup(n => n.Value, n => n.Key);
        return told["sources"]!
            .AsArray()
            .Select(s =>
                (
                    names[Id(s!["source"]!)].Single(),
                    s["orderedBy"]!.GetValue<string>(),
                    s["changes"]!.GetValue<int>(),
                    s["affirmations"]!.GetValue<int>(),
                    s["newEvidence"]!.GetValue<int>()
                )
            );
    }

    private static Guid Id(JsonNode thing) => thing["id"]!.GetValue<Guid>();
}
