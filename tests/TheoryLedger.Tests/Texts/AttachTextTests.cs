using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Tests.Ledger;
using TheoryLedger.Tests.Sources;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Texts;

public sealed class AttachTextTests
{
    // printf 'abc' | sha256sum; printf 'Why?Trust 🤝.' | sha256sum
    private const string DigestOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private const string DigestOfTurns = "41b47a2ac963e3d0baaf68276aae61472f6a35f81d85ed234212d50e79b24765";

    private static readonly SourceId Paper = new(Id(20));
    private static readonly SourceId Interview = new(Id(21));
    private static readonly ParticipantId Speaker = new(Id(30));
    private static readonly TextId Earlier = new(Id(40));
    private static readonly SegmentInput[] Turns = [new("Why?"), new("Trust 🤝.", Speaker)];
    private static readonly TextAttached Abc = Whole(Paper, "abc", DigestOfAbc);
    private static readonly AttachText Attach = new(Paper, TextKind.Verbatim, "abc");
    private static readonly AttachText Transcribe = new(Interview, TextKind.Transcript, Segments: Turns);

    [Fact]
    public void A_text_is_known_by_its_length_and_digest() => Sourced().WhenStarting(Attach).Then(Abc);

    [Fact]
    public void A_transcript_is_kept_turn_by_turn_and_measured_in_code_points() =>
        Sourced()
            .Knowing(Speaker.Value, Past.Recruited)
            .WhenStarting(Transcribe)
            .Then(
                new TextAttached(
                    Interview,
                    TextKind.Transcript,
                    null,
                    12,
                    DigestOfTurns,
                    [new(4, null, "Why?"), new(8, Speaker, "Trust 🤝.")],
                    null
                )
            );

    [Fact]
    public void A_text_that_arrived_as_expected_is_attached() =>
        Sourced()
            .WhenStarting(Attach with { Language = "en", ExpectedLength = 3, ExpectedDigest = DigestOfAbc })
            .Then(Abc with { Language = "en" });

    [Fact]
    public void A_text_can_supersede_an_earlier_one_of_its_source() =>
        Sourced()
            .Knowing(Earlier.Value, Whole(Paper, "abd", "0"))
            .WhenStarting(Attach with { Supersedes = Earlier })
            .Then(Abc with { Supersedes = Earlier });

    [Fact]
    public void A_long_printed_text_is_kept_in_parts()
    {
        var line = new string('a', 4_999) + "\n";
        var digest = TextDigest.Of([line, line, line]);
        Sourced()
            .WhenStarting(Attach with { Content = line + line + line })
            .Then(
                Abc with
                {
                    Length = 15_000,
                    Digest = digest,
                    Segments = [new(5_000, null, line), new(5_000, null, line), new(5_000, null, line)],
                }
            );
    }

    [Fact]
    public void A_turn_is_kept_whole_however_long() =>
        Assert.Single(
            Decide(Transcribe with { Segments = [new(new string('a', 20_000), Speaker)] }).Segments,
            s => s.Length == 20_000
        );

    [Fact]
    public void A_turn_concerns_its_speaker_and_the_digest_all_of_them()
    {
        var text = Decide(Transcribe);

        Assert.Equal(
            [
                [Interview.Value],
                [Speaker.Value],
            ],
            text.Segments.Select(s => s.Content.Concerns)
        );
        Assert.Equal([Speaker.Value], text.Digest.Concerns);
    }

    [Fact]
    public void Where_no_turn_says_who_speaks_each_concerns_the_interview_and_all_who_took_part()
    {
        var text = Decide(Transcribe with { Segments = [new("Why?"), new("Trust 🤝.")] });

        Assert.All(text.Segments, s => Assert.Equal([Interview.Value, Speaker.Value], s.Content.Concerns));
    }

    [Fact]
    public void What_is_printed_concerns_nobody()
    {
        var text = (TextAttached)
            ((Decision.Accepted)Attach.Decide(Target, Known((Paper.Value, Past.Registered(SourceKind.Paper)))))
                .Facts[0]
                .Event;

        Assert.Empty(Assert.Single(text.Segments).Content.Concerns);
    }

    [Fact]
    public void A_text_rests_on_its_source_its_speakers_and_what_it_supersedes() =>
        Assert.Equal(
            [Interview.Value, Speaker.Value, Earlier.Value],
            (Transcribe with { Supersedes = Earlier }).RestsOn
        );

    [Fact]
    public void A_text_belongs_to_a_source_of_this_review() =>
        Given().WhenStarting(Attach).ThenRefused("source-unknown");

    [Fact]
    public void A_superseded_text_is_in_this_review() =>
        Sourced().WhenStarting(Attach with { Supersedes = Earlier }).ThenRefused("text-unknown");

    [Fact]
    public void A_superseded_text_belongs_to_the_same_source() =>
        Sourced()
            .Knowing(Earlier.Value, Whole(Interview, "abd", "0"))
            .WhenStarting(Attach with { Supersedes = Earlier })
            .ThenRefused(TextRefusals.OfAnotherSource);

    [Fact]
    public void A_text_is_given_once() =>
        Sourced()
            .Knowing(Speaker.Value, Past.Recruited)
            .WhenStarting(Transcribe with { Content = "Trust." })
            .ThenRefused(TextRefusals.GivenTwice);

    [Fact]
    public void In_what_was_published_no_participant_speaks() =>
        Sourced()
            .Knowing(Speaker.Value, Past.Recruited)
            .WhenStarting(Attach with { Content = null, Segments = Turns })
            .ThenRefused(TextRefusals.NobodySpeaks);

    [Fact]
    public void A_transcript_comes_turn_by_turn() =>
        Sourced().WhenStarting(Attach with { Kind = TextKind.Transcript }).ThenRefused(TextRefusals.Unsegmented);

    [Theory]
    [InlineData(SourceKind.Interview)]
    [InlineData(SourceKind.FocusGroup)]
    public void What_people_said_comes_turn_by_turn_whatever_it_is_called(SourceKind kind) =>
        Given()
            .Knowing(Interview.Value, Past.Registered(kind))
            .WhenStarting(new AttachText(Interview, TextKind.Verbatim, "Trust."))
            .ThenRefused(TextRefusals.Unsegmented);

    [Fact]
    public void Notes_concern_all_who_took_part()
    {
        var notes = Decide(new AttachText(Interview, TextKind.Notes, "They spoke of trust."));

        Assert.Equal([Speaker.Value], Assert.Single(notes.Segments).Content.Concerns);
        Assert.Equal([Speaker.Value], notes.Digest.Concerns);
    }

    public static TheoryData<AttachText> Nothing =>
        [
            Attach with
            {
                Content = null,
            },
            Attach with
            {
                Content = "",
            },
            Attach with
            {
                Content = Words.Committed(DigestOfAbc),
            },
            Transcribe with
            {
                Segments = [],
            },
            Transcribe with
            {
                Segments = [new("Why?"), new("")],
            },
        ];

    [Theory]
    [MemberData(nameof(Nothing), DisableDiscoveryEnumeration = true)]
    public void A_text_is_not_empty(AttachText nothing) =>
        Sourced().WhenStarting(nothing).ThenRefused(TextRefusals.Empty);

    // Attributes keep strings as UTF-8, which cannot hold half a character.
    public static TheoryData<string> Halves => ["\uD83E", "a\uDD1D", "\uDD1D\uD83E"];

    [Theory]
    [MemberData(nameof(Halves), DisableDiscoveryEnumeration = true)]
    public void Half_a_character_is_no_text(string half)
    {
        Sourced().WhenStarting(Attach with { Content = half }).ThenRefused(TextRefusals.NotUnicode);
        Sourced().WhenStarting(Transcribe with { Segments = [new(half)] }).ThenRefused(TextRefusals.NotUnicode);
    }

    [Fact]
    public void A_character_is_not_shared_between_two_turns() =>
        Sourced()
            .WhenStarting(Transcribe with { Segments = [new("\uD83E"), new("\uDD1D")] })
            .ThenRefused(TextRefusals.NotUnicode);

    [Fact]
    public void A_speaker_was_recruited() => Sourced().WhenStarting(Transcribe).ThenRefused("participant-unknown");

    [Fact]
    public void A_speaker_has_not_withdrawn() =>
        Sourced()
            .Knowing(Speaker.Value, Past.Recruited, Past.Withdrew)
            .WhenStarting(Transcribe)
            .ThenRefused(ParticipantRefusals.Withdrawn);

    [Fact]
    public void A_text_of_unexpected_length_is_not_attached() =>
        Sourced().WhenStarting(Attach with { ExpectedLength = 4 }).ThenRefused(TextRefusals.LengthDiffers);

    [Fact]
    public void A_text_of_unexpected_digest_is_not_attached() =>
        Sourced()
            .WhenStarting(Attach with { ExpectedLength = 3, ExpectedDigest = DigestOfTurns })
            .ThenRefused(TextRefusals.DigestDiffers);

    private static Story Sourced() =>
        Given()
            .Knowing(Paper.Value, Past.Registered(SourceKind.Paper))
            .Knowing(Interview.Value, Past.Registered(SourceKind.Interview));

    private static TextAttached Whole(SourceId source, string content, string digest) =>
        new(source, TextKind.Verbatim, null, content.Length, digest, [new(content.Length, null, content)], null);

    private static TextAttached Decide(AttachText command)
    {
        var decision = command.Decide(
            Target,
            Known(
                (Interview.Value, Past.Registered(SourceKind.Interview)),
                (Interview.Value, Past.Held(Speaker)),
                (Speaker.Value, Past.Recruited)
            )
        );
        return (TextAttached)((Decision.Accepted)decision).Facts[0].Event;
    }

    private static Known Known(params IEnumerable<(Guid Id, LedgerEvent Fact)> past) =>
        new(
            Target,
            past.GroupBy(p => p.Id, p => p.Fact).ToDictionary(g => g.Key, g => Folds.Fold(g)),
            new HashSet<Guid>(),
            Guid.CreateVersion7
        );
}
