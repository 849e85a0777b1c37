using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Generator;

/// <summary>Interviews: who agreed to what, what they were asked, and what they said turn by turn.</summary>
internal sealed class Interviewing(Study study)
{
    private readonly Chance _chance = study.Chance;
    private readonly List<ParticipantId> _people = [];

    /// <summary>Holds an interview and attaches its transcript.</summary>
    public TextId Hold(SourceId source, int length)
    {
        var speakers = Enumerable.Range(0, _chance.Of(1, 1, 1, 2, 3)).Select(_ => Recruit()).ToList();
        var guide = Guide();
        var tested = study.AnyConfiguration();
        study.Desk.Change(
            source.Value,
            new HoldFieldwork(
                speakers,
                tested is null ? [] : [tested],
                guide,
                guide is { } known ? study.VersionOf(known.Value).Version : null,
                Mode: "by video",
                Minutes: _chance.From(20, 95)
            )
        );
        var turns = new AttachText(source, TextKind.Transcript, Segments: Turns(speakers, length), Language: "en");
        return new TextId(study.Desk.Start(turns)!.Value);
    }

    /// <summary>Somebody agrees to more or to less; now and then to nothing any more.</summary>
    public void AskAgain()
    {
        if (_people.Count > 0)
        {
            var change = new ChangeConsent(Consent(isUsable: !_chance.In(0.1)), study.Say.Reason());
            study.Desk.Change(_chance.Of(_people).Value, change);
        }
    }

    private ParticipantId Recruit()
    {
        var recruit = new RecruitParticipant($"P{_people.Count + 1}", Consent(isUsable: true), study.Say.Actor());
        var person = new ParticipantId(study.Desk.Start(recruit)!.Value);
        _people.Add(person);
        return person;
    }

    private Consent Consent(bool isUsable) =>
        new(
            isUsable,
            _chance.Of(QuotationConsent.Verbatim, QuotationConsent.Verbatim, QuotationConsent.Paraphrase),
            _chance.Of(QuotationAudience.Public, QuotationAudience.Auditors, QuotationAudience.Team)
        );

    private GuideId? Guide()
    {
        if (study.Guides.Count < 4)
        {
            var tests = study.AnyConfiguration();
            var issue = new IssueGuide(
                $"Guide {study.Guides.Count + 1}",
                study.Say.Statement(),
                tests is null ? [] : [tests]
            );
            study.Guides.Add(new GuideId(study.Desk.Start(issue)!.Value));
        }

        var guide = _chance.Of(study.Guides);
        if (_chance.In(0.1) && study.AnyConfiguration() is { } test)
        {
            study.Desk.Change(guide.Value, new ReviseGuide(study.Say.Statement(), [test], study.Say.Reason()));
        }

        return guide;
    }

    // Whoever asks is nobody in particular; whoever answers goes on for longer.
    private List<SegmentInput> Turns(List<ParticipantId> speakers, int length)
    {
        var turns = new List<SegmentInput>();
        for (var said = 0; said < length; )
        {
            var isQuestion = turns.Count % 2 == 0;
            var text = study.Say.Prose(isQuestion ? 40 : _chance.From(150, 900));
            turns.Add(new SegmentInput(text, isQuestion ? null : _chance.Of(speakers)));
            said += text.Length;
        }

        return turns;
    }
}
