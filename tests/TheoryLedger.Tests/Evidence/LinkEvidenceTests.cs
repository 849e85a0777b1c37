using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Evidence.EvidenceExamples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Evidence;

public sealed class LinkEvidenceTests
{
    private static readonly LinkEvidence Link = new(
        Excerpt,
        Stance.Contradicts,
        "It says so.",
        Weight.Moderate,
        ConfigurationId: Trusting
    );

    [Fact]
    public void An_excerpt_is_evidence_for_the_present_version() =>
        Given().KnowingTheRefinement().WhenStarting(Link).Then(Linked with { ConfigurationVersion = 2 });

    [Fact]
    public void Evidence_can_be_for_an_earlier_version() =>
        Given().KnowingTheRefinement().WhenStarting(Link with { ConfigurationVersion = 1 }).Then(Linked);

    [Fact]
    public void Evidence_can_speak_to_one_element() =>
        Given().KnowingTheInterview().WhenStarting(Link with { Element = Trust }).Then(Linked with { Element = Trust });

    [Fact]
    public void Evidence_can_speak_to_one_link() =>
        Given().KnowingTheInterview().WhenStarting(Link with { Link = Between }).Then(Linked with { Link = Between });

    [Fact]
    public void Evidence_names_each_reading_it_rests_on_once() =>
        Given()
            .KnowingTheInterview()
            .WhenStarting(Link with { Codings = [Reading, Reading] })
            .Then(Linked with { Codings = [Reading] });

    [Fact]
    public void What_stands_only_in_notes_is_reported() =>
        Given()
            .KnowingTheInterview()
            .Knowing(Transcript.Value, Attached with { Kind = TextKind.Notes })
            .WhenStarting(Link)
            .Then(Linked with { Nature = EvidenceNature.Reported });

    [Fact]
    public void A_retracted_source_still_gives_evidence() =>
        Given()
            .KnowingTheInterview()
            .Knowing(
                Interview.Value,
                Registered,
                new NoticeSeen(NoticeKind.Retraction, "Notice", EffectiveTime.Parse("2021"))
            )
            .WhenStarting(Link)
            .Then(Linked);

    [Fact]
    public void Only_an_excerpt_of_this_review_is_evidence() =>
        Refused("excerpt-unknown", Link with { ExcerptId = new(Id(99)) });

    [Fact]
    public void Evidence_is_for_a_configuration_of_this_review() =>
        Refused("configuration-unknown", Link with { ConfigurationId = new(Id(99)) });

    [Fact]
    public void Evidence_is_for_a_version_that_exists() =>
        Refused("configuration-version-unknown", Link with { ConfigurationVersion = 2 });

    [Fact]
    public void Evidence_is_not_for_version_zero() =>
        Refused("configuration-version-unknown", Link with { ConfigurationVersion = 0 });

    [Fact]
    public void Evidence_speaks_to_an_element_or_to_a_link_but_not_to_both() =>
        Refused(EvidenceRefusals.PartAmbiguous.Code, Link with { Element = Trust, Link = Between });

    [Fact]
    public void Evidence_speaks_to_an_element_that_is_there() =>
        Refused("element-unknown", Link with { Element = OtherContext });

    [Fact]
    public void Evidence_speaks_to_a_link_that_is_there() => Refused("link-unknown", Link with { Link = new(Id(99)) });

    [Fact]
    public void Evidence_rests_on_codings_of_this_review() =>
        Refused("coding-unknown", Link with { Codings = [new(Id(99))] });

    [Fact]
    public void Evidence_does_not_rest_on_a_coding_that_was_withdrawn() =>
        Refused(
            EvidenceRefusals.CodingNotStanding.Code,
            Link with
            {
                Codings = [Reading],
            },
            Reading.Value,
            Coded,
            new CodingWithdrawn("A slip.")
        );

    [Fact]
    public void Evidence_does_not_rest_on_a_coding_of_another_excerpt() =>
        Refused(
            EvidenceRefusals.CodingNotOfExcerpt.Code,
            Link with
            {
                Codings = [Reading],
            },
            Reading.Value,
            Coded with
            {
                ExcerptId = new(Id(98)),
            }
        );

    [Fact]
    public void Nobody_who_has_withdrawn_gives_evidence() =>
        Refused(TheoryLedger.Participants.ParticipantRefusals.Withdrawn.Code, Link, Speaker.Value, Recruited, Withdrew);

    [Fact]
    public void A_source_that_was_taken_out_gives_no_evidence() =>
        Refused(
            TheoryLedger.Sources.SourceRefusals.Excluded.Code,
            Link,
            Interview.Value,
            Registered,
            new SourceExcluded("Out of scope.")
        );

    [Fact]
    public void Nothing_is_evidence_for_a_merged_configuration() =>
        Refused(ConfigurationRefusals.Merged.Code, Link, Trusting.Value, Proposed, new ConfigurationMerged(Other, Why));

    private static void Refused(string code, LinkEvidence command) =>
        Given().KnowingTheInterview().WhenStarting(command).ThenRefused(code);

    private static void Refused(string code, LinkEvidence command, Guid id, params LedgerEvent[] past) =>
        Given().KnowingTheInterview().Knowing(id, past).WhenStarting(command).ThenRefused(code);
}
