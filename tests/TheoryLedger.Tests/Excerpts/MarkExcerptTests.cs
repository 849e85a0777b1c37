using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Excerpts.FocusGroup;
using static TheoryLedger.Tests.Ledger.Story;
using SourceExcluded = TheoryLedger.Sources.SourceExcluded;
using SourceRefusals = TheoryLedger.Sources.SourceRefusals;

namespace TheoryLedger.Tests.Excerpts;

public sealed class MarkExcerptTests
{
    private static readonly MarkExcerpt Mark = new(Transcript, Spoken, Said);
    private static readonly MarkExcerpt Noted = new(Transcript, new Span(0, 4), "They");

    [Fact]
    public void An_excerpt_keeps_its_quote_with_what_stands_around_it() =>
        Given().WithFocusGroup().WhenStarting(Mark).Then(Marked);

    [Fact]
    public void An_excerpt_keeps_the_page_it_stands_on() =>
        Given().WithFocusGroup().WhenStarting(Mark with { Locator = "p. 3" }).Then(Marked with { Locator = "p. 3" });

    [Fact]
    public void The_surroundings_of_a_quote_reach_eighty_code_points() =>
        Given()
            .Knowing(Transcript.Value, Text(Source, new Segment(201, null, Smiles(100) + "x" + Smiles(100))))
            .WhenStarting(new MarkExcerpt(Transcript, new Span(100, 101), "x"))
            .Then(new ExcerptMarked(Source, Transcript, new(100, 101), "x", Smiles(80), Smiles(80), null));

    [Fact]
    public void An_excerpt_lies_in_a_text_of_this_review() => Given().WhenStarting(Mark).ThenRefused("text-unknown");

    [Fact]
    public void An_excerpt_holds_something() =>
        Given().WithFocusGroup().WhenStarting(Mark with { Span = new(14, 14) }).ThenRefused(ExcerptRefusals.SpanEmpty);

    [Fact]
    public void A_span_beyond_the_text_is_told_the_length_of_the_text()
    {
        var refusal = Refused(Mark with { Span = new(14, 54) });
        Assert.Equal("excerpt-span-outside", refusal.Code);
        Assert.Contains("code point 53", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_differs_is_told_where_but_never_what_stands_there()
    {
        var refusal = Refused(Mark with { Quote = "We trusted each other 😀!" });
        Assert.Equal("excerpt-quote-differs", refusal.Code);
        Assert.Contains("code point 37 of the text, 23 of the quote", refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("trusted", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_is_not_made_equal_by_normalising_it() =>
        Given()
            .Knowing(Transcript.Value, Text(Source, new Segment(2, null, "e\u0301")))
            .WhenStarting(new MarkExcerpt(Transcript, new Span(0, 2), "\u00e9"))
            .ThenRefused("excerpt-quote-differs");

    [Fact]
    public void Words_that_are_closed_are_not_marked() =>
        Given()
            .Knowing(Transcript.Value, Text(Source, new Segment(24, null, Words.Committed("c0ffee"))))
            .WhenStarting(Mark with { Span = new(0, 24) })
            .ThenRefused(ExcerptRefusals.WordsClosed);

    [Fact]
    public void What_a_withdrawn_participant_said_is_not_marked() =>
        Given()
            .WithFocusGroup()
            .Knowing(First.Value, Consented, Withdrew)
            .WhenStarting(Mark)
            .ThenRefused(ParticipantRefusals.Withdrawn);

    [Fact]
    public void The_surroundings_end_where_somebody_speaks_who_has_withdrawn() =>
        Given()
            .WithFocusGroup()
            .Knowing(Second.Value, Consented, Withdrew)
            .WhenStarting(Mark)
            .Then(Marked with { After = "" });

    [Fact]
    public void A_quote_concerns_whoever_speaks_in_it_and_what_stands_around_it_whoever_speaks_there()
    {
        var marked = Accepted(Mark with { Locator = "p. 3" }, Known());
        Assert.All([marked.Quote, marked.Locator!], words => Assert.Equal([First.Value], words.Concerns));
        Assert.Empty(marked.Before.Concerns);
        Assert.Equal([Second.Value], marked.After.Concerns);
    }

    [Fact]
    public void A_question_beside_a_quote_concerns_the_conversation_and_the_quote_does_not()
    {
        var marked = Accepted(Mark, Known((Source.Value, [Registered, Held])));
        Assert.Equal([First.Value], marked.Quote.Concerns);
        Assert.Equal([First.Value, Second.Value, Source.Value], marked.Before.Concerns);
        Assert.Equal([Second.Value, First.Value, Source.Value], marked.After.Concerns);
    }

    [Fact]
    public void What_nobody_is_named_for_concerns_the_conversation()
    {
        var known = Known((Source.Value, [Registered]), (Transcript.Value, [Unnamed]));
        var marked = Accepted(new MarkExcerpt(Transcript, new Span(4, 8), "told"), known);
        Assert.All([marked.Quote, marked.Before, marked.After], words => Assert.Equal([Source.Value], words.Concerns));
    }

    [Fact]
    public void What_nobody_is_named_for_may_be_anybodys_who_took_part()
    {
        var known = Known((Source.Value, [Registered, Held]), (Transcript.Value, [Unnamed]));
        var marked = Accepted(new MarkExcerpt(Transcript, new Span(4, 8), "told"), known);
        Assert.Equal([First.Value, Second.Value, Source.Value], marked.Quote.Concerns);
    }

    [Fact]
    public void What_nobody_is_named_for_is_not_marked_once_one_has_withdrawn() =>
        Given()
            .WithFocusGroup()
            .Knowing(Transcript.Value, Unnamed)
            .Knowing(Source.Value, Registered, Held)
            .Knowing(Second.Value, Consented, Withdrew)
            .WhenStarting(new MarkExcerpt(Transcript, new Span(4, 8), "told"))
            .ThenRefused(ParticipantRefusals.Withdrawn);

    [Fact]
    public void That_a_neighbour_withdraws_takes_no_words_away()
    {
        var known = Known((Second.Value, [Consented, Withdrew]));
        Assert.Equal([First.Value], Accepted(Mark, known).Quote.Concerns);
        Assert.Null(known.Find<Excerpt>(Nugget.Value)!.CheckConsent(known));
    }

    [Fact]
    public void What_is_marked_in_notes_concerns_all_who_took_part()
    {
        var known = Known((Transcript.Value, [Notes]), (Source.Value, [Registered, Held]));
        Assert.Equal([First.Value, Second.Value, Source.Value], Accepted(Noted, known).Quote.Concerns);
    }

    [Fact]
    public void Notes_on_somebody_who_has_withdrawn_are_not_marked() =>
        Given()
            .WithFocusGroup()
            .Knowing(Transcript.Value, Notes)
            .Knowing(Source.Value, Registered, Held)
            .Knowing(Second.Value, Consented, Withdrew)
            .WhenStarting(Noted)
            .ThenRefused(ParticipantRefusals.Withdrawn);

    private static string Smiles(int count) => string.Concat(Enumerable.Repeat("😀", count));

    private static Refusal Refused(MarkExcerpt mark) =>
        Assert.IsType<Decision.Refused>(mark.Decide(Target, Known())).Refusal;

    private static ExcerptMarked Accepted(MarkExcerpt mark, Known known) =>
        Assert.IsType<ExcerptMarked>(
            Assert.Single(Assert.IsType<Decision.Accepted>(mark.Decide(Target, known)).Facts).Event
        );

    [Fact]
    public void Nothing_is_marked_in_a_source_that_was_excluded() =>
        Given()
            .WithFocusGroup()
            .Knowing(Source.Value, Registered, new SourceExcluded("Retracted."))
            .WhenStarting(Mark)
            .ThenRefused(SourceRefusals.Excluded);
}
