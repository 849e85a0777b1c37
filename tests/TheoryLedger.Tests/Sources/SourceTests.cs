using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Sources;

public sealed class SourceTests
{
    private static readonly SourceRegistered Paper = Past.Registered(SourceKind.Paper);
    private static readonly SourceId Other = new(Id(20));
    private static readonly SourceCharacterised Survey = new(
        "Survey",
        ["GB"],
        "Hospitals",
        ["Case 1"],
        ["Merger"],
        null
    );

    [Fact]
    public void A_source_is_registered_with_its_citation_and_how_it_was_found()
    {
        var citation = JsonSerializer.SerializeToElement(new { type = "report" });
        Given()
            .WhenStarting(
                new RegisterSource(SourceKind.Report, "R", FoundBy.Expert, "By letter", [new("isbn", "1")], citation)
            )
            .Then(
                new SourceRegistered(
                    SourceKind.Report,
                    "R",
                    null,
                    citation,
                    [new("isbn", "1")],
                    FoundBy.Expert,
                    "By letter",
                    null
                )
            );
    }

    [Fact]
    public void A_source_needs_no_more_than_kind_title_and_finding() =>
        Given()
            .WhenStarting(new RegisterSource(SourceKind.Interview, "Interview 1", FoundBy.OwnFieldwork))
            .Then(Interviewed("Interview 1"));

    [Theory]
    [InlineData(SourceKind.Interview)]
    [InlineData(SourceKind.FocusGroup)]
    public void What_an_interview_is_called_is_kept_like_what_is_said_there(SourceKind kind)
    {
        var decision = new RegisterSource(
            kind,
            "Interview with the manager",
            FoundBy.OwnFieldwork,
            "By her deputy"
        ).Decide(Target, null!);

        var fact = (SourceRegistered)Assert.Single(Assert.IsType<Decision.Accepted>(decision).Facts).Event;
        Assert.Null(fact.Title);
        Assert.Null(fact.FoundDetail);
        Assert.Equal([Target], fact.Called!.Concerns);
        Assert.Equal([Target], fact.Detail!.Concerns);
    }

    [Fact]
    public void A_source_comes_in_with_those_that_it_belongs_to()
    {
        var kin = new KinInput(Other, Kinship.DuplicateOf, "The preprint has it too.");
        var register = new RegisterSource(SourceKind.Paper, "P", FoundBy.Database, Kin: [kin]);

        Given()
            .Knowing(Other.Value, Paper)
            .WhenStarting(register)
            .Then(
                new SourceRegistered(SourceKind.Paper, "P", null, null, [], FoundBy.Database, null, null),
                new KinshipLinked(Other, Kinship.DuplicateOf, "The preprint has it too.")
            );
        Given().WhenStarting(register).ThenRefused("source-unknown");
        Given()
            .Knowing(Other.Value, Paper)
            .WhenStarting(register with { Kin = [kin, kin] })
            .ThenRefused(SourceRefusals.KinshipLinked);
    }

    [Fact]
    public void Whoever_was_spoken_to_was_not_published()
    {
        var register = new RegisterSource(SourceKind.Interview, "Interview 1", FoundBy.OwnFieldwork);
        var citation = JsonSerializer.SerializeToElement(new { author = "Somebody" });
        Given().WhenStarting(register with { Citation = citation }).ThenRefused(SourceRefusals.NotPublished);
        Given()
            .WhenStarting(register with { Identifiers = [new("staff", "17")] })
            .ThenRefused(SourceRefusals.NotPublished);
    }

    private static SourceRegistered Interviewed(string called) =>
        new(SourceKind.Interview, null, called, null, [], FoundBy.OwnFieldwork, null, null);

    [Fact]
    public void A_source_is_characterised() =>
        Given(Paper).When(new CharacteriseSource("Survey", ["GB"], "Hospitals", ["Case 1"], ["Merger"])).Then(Survey);

    [Fact]
    public void A_later_extraction_replaces_an_earlier_one() =>
        Given(Paper, Survey)
            .When(new CharacteriseSource("Survey", ["GB", "IE"], "Hospitals", ["Case 1"], ["Merger"]))
            .Then(Survey with { Countries = ["GB", "IE"] });

    [Fact]
    public void An_extraction_says_something_new() =>
        Given(Paper, Survey)
            .When(new CharacteriseSource("Survey", ["GB"], "Hospitals", ["Case 1"], ["Merger"]))
            .ThenRefused(SourceRefusals.CharacteristicsUnchanged);

    [Fact]
    public void Sources_of_one_study_are_linked() =>
        Given(Paper)
            .Knowing(Other.Value, Paper)
            .When(new LinkKinship(Other, Kinship.SameStudy, "Same sample."))
            .Then(new KinshipLinked(Other, Kinship.SameStudy, "Same sample."));

    [Fact]
    public void Sources_can_be_kin_in_two_ways() =>
        Given(Paper, new KinshipLinked(Other, Kinship.SameStudy, "Same sample."))
            .Knowing(Other.Value, Paper)
            .When(new LinkKinship(Other, Kinship.SameAuthors, "Same names."))
            .Then(new KinshipLinked(Other, Kinship.SameAuthors, "Same names."));

    [Fact]
    public void Kin_are_sources_of_this_review() =>
        Given(Paper).When(new LinkKinship(Other, Kinship.Companion, "Cited.")).ThenRefused("source-unknown");

    [Fact]
    public void A_source_is_not_its_own_kin() =>
        Given(Paper)
            .When(new LinkKinship(new(Target), Kinship.SameStudy, "Itself."))
            .ThenRefused(SourceRefusals.OwnKin);

    [Fact]
    public void Kinship_is_linked_once() =>
        Given(Paper, new KinshipLinked(Other, Kinship.SameStudy, "Same sample."))
            .Knowing(Other.Value, Paper)
            .When(new LinkKinship(Other, Kinship.SameStudy, "Again."))
            .ThenRefused(SourceRefusals.KinshipLinked);

    [Fact]
    public void Kinship_is_not_linked_again_from_the_other_side() =>
        Given(Paper)
            .Knowing(Other.Value, Paper, new KinshipLinked(new(Target), Kinship.SameStudy, "Same sample."))
            .When(new LinkKinship(Other, Kinship.SameStudy, "Again."))
            .ThenRefused(SourceRefusals.KinshipLinked);
}
