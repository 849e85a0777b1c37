using TheoryLedger.Codings;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Suggestions;
using TheoryLedger.Tests.Codings;
using TheoryLedger.Tests.Excerpts;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Suggestions;

public sealed class SuggestionTests
{
    private static readonly ContributorId Program = new(Id(80));
    private static readonly Ref Coding = new(Id(81));
    private static readonly Ref[] About = [new(FocusGroup.Nugget.Value)];

    private static readonly OfferSuggestion Offer = new(
        "coder 1.2",
        "coding",
        About,
        "Code it as trust.",
        "model 3",
        "0a1b"
    );

    private static readonly SuggestionOffered Offered = new(
        "coder 1.2",
        "model 3",
        "0a1b",
        "coding",
        About,
        "Code it as trust."
    );

    public static TheoryData<SuggestionEvent> Answers =>
        [
            new SuggestionAccepted(Coding, "Right."),
            new SuggestionEdited(Coding, "Less certain."),
            new SuggestionRejected("Wrong."),
        ];

    [Fact]
    public void Software_offers_a_suggestion() => Given().WithReading().WhenStarting(Offer).Then(Offered);

    [Fact]
    public void Software_offers_nothing_about_the_words_of_a_withdrawn_participant() =>
        Given()
            .WithReading()
            .Knowing(FocusGroup.First.Value, FocusGroup.Consented, FocusGroup.Withdrew)
            .WhenStarting(Offer)
            .ThenRefused(ParticipantRefusals.Withdrawn);

    [Fact]
    public void A_proposal_concerns_those_whose_words_software_looked_at()
    {
        Assert.Equal([FocusGroup.First.Value], Concerned(FocusGroup.Nugget.Value));
        Assert.Equal([FocusGroup.First.Value, FocusGroup.Second.Value], Concerned(FocusGroup.Transcript.Value));
        Assert.Equal([FocusGroup.First.Value], Concerned(Coding.Id));
        Assert.Empty(Concerned(Reading.Trust.Value));
    }

    [Fact]
    public void A_person_accepts_a_suggestion() =>
        Answerable().When(new AcceptSuggestion(Coding, "Right.")).Then(new SuggestionAccepted(Coding, "Right."));

    [Fact]
    public void A_person_takes_a_suggestion_over_with_changes() =>
        Answerable()
            .When(new EditSuggestion(Coding, "Less certain."))
            .Then(new SuggestionEdited(Coding, "Less certain."));

    [Fact]
    public void A_person_turns_a_suggestion_down() =>
        Answerable().When(new RejectSuggestion("Wrong.")).Then(new SuggestionRejected("Wrong."));

    [Theory, MemberData(nameof(Answers))]
    public void A_suggestion_is_answered_once(SuggestionEvent answer)
    {
        Answerable(answer).When(new AcceptSuggestion(Coding, "Right.")).ThenRefused(SuggestionRefusals.Answered);
        Answerable(answer).When(new EditSuggestion(Coding, "Less.")).ThenRefused(SuggestionRefusals.Answered);
        Answerable(answer).When(new RejectSuggestion("Wrong.")).ThenRefused(SuggestionRefusals.Answered);
    }

    [Fact]
    public void What_came_of_a_suggestion_exists()
    {
        var nothing = new Ref(Id(98));
        Answerable().When(new AcceptSuggestion(nothing, "Right.")).ThenRefused("reference-unknown");
        Answerable().When(new EditSuggestion(nothing, "Less certain.")).ThenRefused("reference-unknown");
    }

    [Fact]
    public void Software_has_no_part_in_an_answer()
    {
        var by = new[] { Ada, Program };
        Answerable()
            .When(new AcceptSuggestion(Coding, "Right.") { Phase = Scoping, DecidedBy = by })
            .ThenRefused(SuggestionRefusals.AnsweredBySoftware);
        Answerable()
            .When(new EditSuggestion(Coding, "Less certain.") { Phase = Scoping, DecidedBy = by })
            .ThenRefused(SuggestionRefusals.AnsweredBySoftware);
        Answerable()
            .When(new RejectSuggestion("Wrong.") { Phase = Scoping, DecidedBy = by })
            .ThenRefused(SuggestionRefusals.AnsweredBySoftware);
    }

    private static TheoryLedger.Tests.Ledger.Story Answerable(params SuggestionEvent[] answers) =>
        Given([Offered, .. answers])
            .WithReading()
            .Knowing(Coding.Id, Reading.Coded)
            .Knowing(Program.Value, new ContributorJoined(ContributorKind.Software, "Coder", null, [], [], null));

    private static IEnumerable<Guid> Concerned(Guid about) =>
        Suggestion.Concerns(
            [new Ref(about)],
            FocusGroup.Known((Coding.Id, [Reading.Coded]), (Reading.Trust.Value, [Reading.TrustDefined]))
        );
}
