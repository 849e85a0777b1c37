using TheoryLedger.Provenance;
using TheoryLedger.Provenance.Constraints;

namespace TheoryLedger.Tests.Provenance;

/// <summary>A history that can have happened is valid, and each thing that cannot have is found by its own rule.</summary>
public sealed class ProvConstraintsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // A draft is written, then revised in a second act.
    private static readonly ProvElement[] Elements =
    [
        new ProvEntity("r:draft"),
        new ProvEntity("r:text"),
        new ProvEntity("r:work"),
        new ProvActivity("r:write", Noon, Noon.AddHours(1)),
        new ProvActivity("r:revise", Noon.AddHours(2), Noon.AddHours(3)),
        new ProvAgent("r:author"),
    ];

    private static readonly ProvRelation[] Relations =
    [
        new WasGeneratedBy("r:draft", "r:write", Noon.AddMinutes(30)),
        new Used("r:revise", "r:draft", Noon.AddHours(2)) { Id = "r:use" },
        new WasGeneratedBy("r:text", "r:revise", Noon.AddHours(3)) { Id = "r:making" },
        new WasDerivedFrom("r:text", "r:draft")
        {
            Kind = "prov:Revision",
            Activity = "r:revise",
            Generation = "r:making",
            Usage = "r:use",
        },
        new WasInvalidatedBy("r:draft", "r:revise", Noon.AddHours(3)),
        new SpecializationOf("r:draft", "r:work"),
        new WasAssociatedWith("r:write", "r:author", "tl:decider"),
    ];

    public static TheoryData<int, ProvRelation> Impossible { get; } =
        new()
        {
            {
                23,
                new Used("r:revise", "r:text", null) { Id = "r:use" }
            },
            { 24, new WasGeneratedBy("r:draft", "r:write", Noon.AddMinutes(20)) },
            { 25, new WasInvalidatedBy("r:draft", "r:revise", Noon.AddHours(2.5)) },
            { 33, new Used("r:write", "r:work", Noon.AddHours(2)) },
            { 34, new WasGeneratedBy("r:work", "r:write", Noon.AddMinutes(-1)) },
            { 36, new WasInvalidatedBy("r:text", "r:write", Noon.AddMinutes(40)) },
            { 37, new Used("r:write", "r:text", Noon.AddMinutes(10)) },
            { 38, new WasInvalidatedBy("r:draft", "r:write", Noon.AddMinutes(45)) },
            { 42, new WasDerivedFrom("r:draft", "r:text") },
            { 42, new WasDerivedFrom("r:text", "r:text") },
            { 45, new SpecializationOf("r:draft", "r:text") },
            { 50, new WasAttributedTo("r:draft", "r:draft") },
            { 50, new Used("r:nothing", "r:draft", null) },
            {
                51,
                new WasDerivedFrom("r:text", "r:draft") { Usage = "r:use" }
            },
            { 52, new SpecializationOf("r:work", "r:draft") },
            {
                53,
                new WasInfluencedBy("r:draft", "r:author") { Id = "r:use" }
            },
            {
                54,
                new WasInfluencedBy("r:draft", "r:author") { Id = "r:text" }
            },
        };

    [Fact]
    public void A_history_that_can_have_happened_breaks_no_rule() => Assert.Empty(Check(Elements, Relations));

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_cannot_have_happened_breaks_its_rule(int rule, ProvRelation relation) =>
        Assert.Contains(Check(Elements, [.. Relations, relation]), v => v.Rule == rule);

    [Fact]
    public void An_act_that_ends_before_it_starts_breaks_a_rule() =>
        Assert.Contains(
            Check([.. Elements, new ProvActivity("r:odd", Noon, Noon.AddSeconds(-1))], Relations),
            v => v is { Rule: 30, About: "r:odd" }
        );

    [Fact]
    public void One_name_for_two_different_things_breaks_a_rule()
    {
        Assert.Contains(
            Check([.. Elements, new ProvEntity("r:draft") { Label = "Other" }], Relations),
            v => v.Rule == 22
        );
        Assert.Contains(Check([.. Elements, new ProvEntity("r:write")], Relations), v => v.Rule == 55);
    }

    [Fact]
    public void A_time_that_only_others_in_between_rule_out_is_found()
    {
        ProvRelation[] chain =
        [
            new WasGeneratedBy("r:a", "r:x", Noon),
            new WasGeneratedBy("r:b", "r:y", null),
            new WasGeneratedBy("r:c", "r:z", Noon.AddDays(-1)),
            new WasDerivedFrom("r:b", "r:a"),
            new WasDerivedFrom("r:c", "r:b"),
        ];
        ProvElement[] elements =
        [
            new ProvEntity("r:a"),
            new ProvEntity("r:b"),
            new ProvEntity("r:c"),
            new ProvActivity("r:x", null, null),
            new ProvActivity("r:y", null, null),
            new ProvActivity("r:z", null, null),
        ];

        Assert.Contains(Check(elements, chain), v => v.Rule == 42);
        Assert.DoesNotContain(Check(elements, chain[..4]), v => v.Rule == 42);
    }

    [Fact]
    public void A_chain_of_ten_thousand_revisions_is_checked()
    {
        var states = Enumerable.Range(0, 10_000).ToList();
        var elements = states.SelectMany(n =>
            new ProvElement[] { new ProvEntity($"r:s{n}"), new ProvActivity($"r:a{n}", null, null) }
        );
        var relations = states
            .Select(ProvRelation (n) => new WasGeneratedBy($"r:s{n}", $"r:a{n}", null))
            .Concat(states.Skip(1).Select(n => new WasDerivedFrom($"r:s{n}", $"r:s{n - 1}")));

        Assert.Empty(Check([.. elements], [.. relations]));
    }

    private static IReadOnlyList<ProvViolation> Check(ProvElement[] elements, ProvRelation[] relations) =>
        ProvConstraints.Check(new(new Dictionary<string, string>(), elements, relations));
}
