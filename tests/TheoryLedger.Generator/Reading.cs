using System.Text.Json;
using TheoryLedger.Codings;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Generator;

/// <summary>How sources are found, screened and worked through, excerpt by excerpt.</summary>
internal sealed class Reading(Study study, Coding coding, Interviewing interviewing)
{
    // So many texts lie open at once; of closed ones only who speaks where is remembered.
    private const int SideBySide = 8;
    private const int LongestText = 150_000;

    // How much there is in a source, compared with the average: few hold much, most hold little.
    private static readonly int[] Richness = [5, 10, 20, 30, 40, 60, 80, 120, 200, 435];

    private readonly Chance _chance = study.Chance;
    private readonly Desk _desk = study.Desk;
    private readonly Phrases _say = study.Say;
    private readonly List<OpenText> _open = [];
    private OpenText? _hub;

    /// <summary>A source that is looked at and not let in.</summary>
    public void Screen()
    {
        var source = Register(_chance.Of(SourceKind.Paper, SourceKind.Report));
        Judge(source, ScreeningStage.TitleAbstract, _chance.Of(ScreeningVerdict.Exclude, ScreeningVerdict.Unsure));
        if (_chance.In(0.3))
        {
            Judge(source, ScreeningStage.FullText, ScreeningVerdict.Exclude);
        }
    }

    /// <summary>Marks one excerpt and has it coded; opens a text first where none lies open.</summary>
    public void Read()
    {
        var text = Pick();
        Mark(text);
        if (--text.Left <= 0)
        {
            Close(text);
        }
    }

    /// <summary>Says what a source or an excerpt is worth.</summary>
    public void Appraise()
    {
        var aspect = _chance.Of(AppraisalAspect.Relevance, AppraisalAspect.Richness, AppraisalAspect.Rigour);
        var level = _chance.Of(AppraisalLevel.High, AppraisalLevel.Moderate, AppraisalLevel.Low);
        if (study.AnyConfiguration() is { } theory && study.Excerpts.Count > 0 && _chance.In(0.8))
        {
            var excerpt = _chance.Of(study.Excerpts);
            _desk.Change(excerpt.Id.Value, new AppraiseUse(aspect, level, theory, _say.Reason()));
        }
        else if (study.Sources.Count > 0)
        {
            _desk.Change(_chance.Of(study.Sources).Value, new AppraiseSource(aspect, level, _say.Reason()));
        }
    }

    /// <summary>What else turns out about a source.</summary>
    public void Notice()
    {
        if (study.Sources.Count < 2)
        {
            return;
        }

        var (source, other) = (_chance.Of(study.Sources).Value, _chance.Of(study.Sources));
        _ = _chance.Below(20) switch
        {
            < 8 => _desk.Change(source, new LinkKinship(other, Kinship.SameProgramme, _say.Reason())),
            < 13 => _desk.Change(source, new ReportFigure("interviews held", _chance.From(3, 90), Place: "p. 4")),
            < 18 when study.AnyConfiguration() is { } sought => _desk.Change(
                source,
                new ReadWithoutFinding([sought], _say.Note())
            ),
            18 => _desk.Change(
                source,
                new NoteNotice(NoticeKind.Correction, _say.Title(), EffectiveTime.Parse("2022"))
            ),
            _ => _desk.Change(source, new NoteNotice(NoticeKind.Retraction, _say.Title(), EffectiveTime.Parse("2022"))),
        };
    }

    private OpenText Pick()
    {
        _hub ??= Open(study.Plan.HubExcerpts);
        var share = _hub.Left > 0 ? (double)study.Plan.HubExcerpts / study.Plan.Excerpts : 0;
        if (_chance.In(share * 1.15))
        {
            return _hub;
        }

        while (_open.Count < Math.Min(SideBySide, study.Plan.Sources))
        {
            _open.Add(Open(Quota()));
        }

        return _chance.Of(_open);
    }

    private int Quota()
    {
        var average = (study.Plan.Excerpts - study.Plan.HubExcerpts) / study.Plan.Sources;
        return Math.Max(2, average * _chance.Of(Richness) / 100);
    }

    private OpenText Open(int excerpts)
    {
        var isFieldwork = _hub is not null && _chance.In(study.Desk.Progress < 0.5 ? 0.05 : 0.45);
        var source = Register(
            isFieldwork
                ? SourceKind.Interview
                : _chance.Of(SourceKind.Paper, SourceKind.Paper, SourceKind.Report, SourceKind.Book)
        );
        Judge(source, ScreeningStage.TitleAbstract, ScreeningVerdict.Include);
        Judge(source, ScreeningStage.FullText, ScreeningVerdict.Include);
        _desk.Change(source.Value, new IncludeSource(study.Phases[^1], _say.Reason()));
        var length = Math.Clamp(excerpts * 260, 1_500, LongestText);
        var text = isFieldwork ? interviewing.Hold(source, length) : Print(source, length);
        var words = _desk.Find<SourceText>(text.Value)!;
        var coders = _chance.Some(study.People, _hub is null ? study.People.Count : 3);
        _desk.Change(source.Value, new BeginReading(coders[0]));
        study.Sources.Add(source);
        var sentences = OpenText.Cut(string.Concat(words.Segments.Select(s => s.Content.Text)));
        return new OpenText(source, text, coders, sentences) { Left = excerpts };
    }

    private SourceId Register(SourceKind kind) =>
        new(_desk.Start(kind == SourceKind.Interview ? Spoken() : Published(kind))!.Value);

    private RegisterSource Spoken() => new(SourceKind.Interview, _say.Title(), FoundBy.OwnFieldwork);

    private RegisterSource Published(SourceKind kind)
    {
        var citation = JsonSerializer.SerializeToElement(
            new { title = _say.Title(), author = new[] { new { family = $"Author {_chance.Below(400)}" } } }
        );
        var number = _chance.From(100_000, 999_999);
        return new RegisterSource(
            kind,
            _say.Title(),
            _chance.Of(FoundBy.Database, FoundBy.Database, FoundBy.CitationTracking, FoundBy.Expert),
            "MEDLINE",
            [new Identifier("doi", $"10.5555/{number}")],
            citation
        );
    }

    // Two people screen, and sometimes a third has to say who is right.
    private void Judge(SourceId source, ScreeningStage stage, ScreeningVerdict verdict)
    {
        var reviewers = _chance.Some(study.People, 2);
        var doubted = _chance.In(0.15);
        _desk.Change(source.Value, By(reviewers[0], doubted ? ScreeningVerdict.Unsure : verdict));
        _desk.Change(source.Value, By(reviewers[^1], verdict));
        if (doubted)
        {
            _desk.Change(source.Value, new ResolveScreening(stage, verdict, _say.Reason()));
        }

        ScreenSource By(ContributorId reviewer, ScreeningVerdict said) =>
            new(stage, said, _say.Reason()) { DecidedBy = [reviewer] };
    }

    private TextId Print(SourceId source, int length)
    {
        _desk.Change(
            source.Value,
            new CharacteriseSource("Case study", [_chance.Of("GB", "CA", "AU", "NL", "KE")], _say.Context())
        );
        var kind = _chance.In(0.1) ? TextKind.Notes : TextKind.Verbatim;
        return new TextId(_desk.Start(new AttachText(source, kind, _say.Prose(length), Language: "en"))!.Value);
    }

    private void Mark(OpenText text)
    {
        var span = text.Anywhere(_chance);
        var quote = _desk.Find<SourceText>(text.Id.Value)!.Quote(span.From, span.To);
        var locator = $"p. {1 + (span.From / 3_000)}";
        var by = _chance.Of(text.Coders);
        var mark = new MarkExcerpt(text.Id, span, quote, locator) { DecidedBy = [by] };
        if (_desk.Start(mark) is not { } id)
        {
            return;
        }

        var coders = _chance.Some(text.Coders, _chance.Of(1, 1, 2, 2, 2, 3));
        var codings = coders.Select(coder => coding.Read(new ExcerptId(id), coder)).OfType<CodingId>().ToList();
        study.Note(new Noted(new ExcerptId(id), codings));
    }

    private void Close(OpenText text)
    {
        _open.Remove(text);
        _desk.Keep(text.Id.Value, OpenText.WithoutWords(_desk.Find<SourceText>(text.Id.Value)!));
    }
}
