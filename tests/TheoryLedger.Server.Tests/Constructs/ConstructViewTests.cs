using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Tests.Reading;

namespace TheoryLedger.Server.Tests.Constructs;

public sealed class ConstructViewTests
{
    private static readonly Guid Excerpt = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();
    private static readonly Reasoning Why = Telling.Because("Three sources say so.");

    private static readonly ConstructDefined Defined = new(
        "Trust",
        "Relying on each other.",
        ConstructKind.Mindset,
        Standing.Mechanism,
        new ConstructOrigin(ConstructOriginKind.Excerpt, [new Ref(Excerpt)]),
        Novelty.Known,
        Why
    );

    [Fact]
    public void A_verdict_is_read_with_its_phase_time_deciders_and_reason()
    {
        var told = Telling.Of(Defined, new ConstructAffirmed(1, Telling.Because("It held again.")));

        var verdict = told.Json["verdicts"]![0]!;
        Assert.Equal("affirmed", verdict["kind"]!.GetValue<string>());
        Assert.Equal(Telling.Phase.Value, verdict["phase"]!.GetValue<Guid>());
        Assert.Equal("2021-03", verdict["decidedAt"]!.GetValue<string>());
        Assert.Equal(Telling.Ada.Value, verdict["decidedBy"]![0]!.GetValue<Guid>());
        Assert.Equal("It held again.", verdict["why"]!["rationale"]!.GetValue<string>());
    }

    [Fact]
    public void Verdicts_keep_their_order_and_leave_the_construct_as_the_last_one_says()
    {
        var told = Telling.Of(
            Defined,
            new ConstructRenamed("Faith", Why),
            new ConstructRedefined(2, "Relying on good will.", ConstructKind.Emotion, Why),
            new ConstructRecast(2, Standing.Mechanism, Standing.UltimateOutcome, Why),
            new NoveltyJudged(Novelty.New, Why),
            new ConstructRefuted(2, Why),
            new ConstructReopened(Why),
            new ConstructRetired(Why)
        );

        Assert.Equal(
            ["renamed", "redefined", "recast", "novelty-judged", "refuted", "reopened", "retired"],
            told.Json["verdicts"]!.AsArray().Select(v => v!["kind"]!.GetValue<string>())
        );
        Assert.Equal(
            ("Faith", "Relying on good will.", "emotion", "ultimate-outcome", "new", "retired"),
            (Read("name"), Read("definition"), Read("kind"), Read("standing"), Read("novelty"), Read("state"))
        );
        Assert.Equal(1, told.Json["lineage"]!["reopened"]!.GetValue<int>());

        string Read(string field) => told.Json[field]!.GetValue<string>();
    }

    [Fact]
    public void A_slip_that_is_put_right_is_no_verdict()
    {
        var told = Telling.Of(
            Defined,
            new ConstructCorrected(1, "Trust", Defined.Definition, "Trust", "Relying on one another.", "A slip.")
        );

        Assert.Empty(told.Json["verdicts"]!.AsArray());
        Assert.Equal("A slip.", told.Json["corrections"]![0]!["reason"]!.GetValue<string>());
        Assert.Equal(1, told.Json["definitionVersion"]!.GetValue<int>());
    }

    [Fact]
    public void Lineage_tells_what_it_took_in_and_what_it_went_into()
    {
        var third = Guid.CreateVersion7();
        var told = Telling.Of(
            Defined,
            new ConstructAbsorbed(new ConstructId(Other), Why),
            new ConstructMerged(new ConstructId(third), Why)
        );

        Assert.Equal(Other, told.Json["lineage"]!["absorbed"]![0]!.GetValue<Guid>());
        Assert.Equal(third, told.Json["lineage"]!["mergedInto"]!.GetValue<Guid>());
        Assert.Equal("merged", told.Json["state"]!.GetValue<string>());
        Assert.Contains(("absorbed", Other), told.Edges);
        Assert.Contains(("merged-into", third), told.Edges);
    }

    [Fact]
    public void A_part_knows_its_whole_and_the_whole_its_parts()
    {
        var origin = new ConstructOrigin(ConstructOriginKind.Split, [new Ref(Other, 1)]);
        var part = Telling.Of(Defined with { Origin = origin });
        var whole = Telling.Of(Defined, new ConstructSplit([new ConstructId(part.Id)], Why));

        Assert.Equal(Other, part.Json["lineage"]!["splitFrom"]!.GetValue<Guid>());
        Assert.Equal(part.Id, whole.Json["lineage"]!["splitInto"]![0]!.GetValue<Guid>());
        Assert.Contains(("split-from", Other), part.Edges);
        Assert.Contains(("split-into", part.Id), whole.Edges);
    }

    [Fact]
    public void It_points_at_its_origin_and_once_at_whatever_set_changes_off()
    {
        var told = Telling.Of(
            Defined with
            {
                Why = Telling.Because("So it reads.", new Ref(Other, 1)),
            },
            new ConstructAffirmed(1, Telling.Because("Again.", new Ref(Other, 2), new Ref(Excerpt)))
        );

        Assert.Equal(
            [("origin", Excerpt), ("triggered-by", Other), ("triggered-by", Excerpt)],
            told.Edges.Where(e => e.Kind != "decided-by")
                .OrderBy(e => e.Kind, StringComparer.Ordinal)
                .ThenByDescending(e => e.Target == Other)
        );
    }

    [Fact]
    public void Rebuilding_gives_the_same_bytes()
    {
        var id = Guid.CreateVersion7();
        LedgerEvent[] facts = [Defined, new ConstructAffirmed(1, Why), new ConstructRetired(Why)];

        Assert.Equal(Telling.Of(id, facts).Text, Telling.Of(id, facts).Text);
    }
}
