using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Contributors;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Consultations;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Texts;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Impact;

/// <summary>Of a decision, who took it and in which phase.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record PickedTaken(PhaseId? Phase, IReadOnlyList<ContributorId> DecidedBy);

/// <summary>Of an appraisal, what was judged and how.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record LevelPick(AppraisalAspect Aspect, AppraisalLevel Level);

/// <summary>Of a source, what tells whether it is struck.</summary>
internal sealed record SourcePick(
    Guid Id,
    SourceKind Kind,
    Words Title,
    SourceState State,
    IReadOnlyList<LevelPick> Appraisals
);

/// <summary>Of an excerpt, where it stands, and what it was held to be worth.</summary>
internal sealed record ExcerptPick(
    Guid Id,
    SourceId SourceId,
    TextId TextId,
    Span Span,
    int ExcerptVersion,
    PickedTaken Marked,
    IReadOnlyList<LevelPick> Appraisals
) : IGlimpse;

/// <summary>Of a coding, who read what, and whether that counts.</summary>
internal sealed record CodingPick(
    Guid Id,
    ExcerptId ExcerptId,
    ContributorId Coder,
    PickedTaken Coded,
    CodingState State,
    CodingId? ReplacedBy
) : IGlimpse
{
    /// <summary>Whoever decided on it together with its coder read with them; who only recorded it for them did not.</summary>
    public IReadOnlyList<ContributorId> Readers() => Coded.DecidedBy.Contains(Coder) ? Coded.DecidedBy : [Coder];
}

/// <summary>Of evidence, what it says of which configuration, and what it rests on.</summary>
internal sealed record EvidencePick(
    Guid Id,
    ExcerptId ExcerptId,
    int ExcerptVersion,
    ConfigurationId ConfigurationId,
    Stance Stance,
    EvidenceNature Nature,
    int JudgedVersion,
    IReadOnlyList<CodingId> Codings,
    PickedTaken Linked
) : IGlimpse;

/// <summary>Of a configuration, what it says, and whether a case against it was looked for.</summary>
internal sealed record ConfigurationPick(
    Guid Id,
    int FormVersion,
    ConfigurationForm Form,
    ConfigurationStatus State,
    IReadOnlyList<JsonElement> NegativeCases
);

/// <summary>Of a construct, where it came from.</summary>
internal sealed record ConstructPick(
    Guid Id,
    string Name,
    ConstructState State,
    Standing Standing,
    ConstructOrigin Origin,
    PickedTaken Defined
);

/// <summary>Of a demi-regularity, what shows it, and who saw it so.</summary>
internal sealed record RegularityPick(
    Guid Id,
    string Pattern,
    IReadOnlyList<CaseShown> Cases,
    PickedTaken Identified,
    IReadOnlyList<PickedTaken> Revised
);

/// <summary>Of a programme theory, what it states; of guidance, the same without any state.</summary>
internal sealed record TheoryPick(
    Guid Id,
    int FormVersion,
    string Title,
    IReadOnlyList<Statement> Statements,
    TheoryState? State
);

/// <summary>Of a source, who wrote it and where it took place.</summary>
internal sealed record ProvenancePick(Guid Id, JsonElement? Citation, CharacteristicsView? Characteristics);

/// <summary>Of a text, who speaks in which turn.</summary>
internal sealed record TurnsPick(Guid Id, IReadOnlyList<TurnPick> Segments) : IGlimpse
{
    /// <summary>By excerpt of any of these texts, who speaks in its present words.</summary>
    public static Dictionary<Guid, HashSet<ParticipantId>> Speaking(
        IEnumerable<TurnsPick> texts,
        IEnumerable<ExcerptPick> excerpts
    )
    {
        var turns = texts.ToDictionary(t => t.Id, t => t.Segments.Select(s => (s.Length, s.Speaker)).ToList());
        return excerpts
            .Where(x => turns.ContainsKey(x.TextId.Value))
            .ToDictionary(x => x.Id, x => Speakers.In(x.Span, turns[x.TextId.Value]).ToHashSet());
    }
}

/// <summary>Of a turn, who speaks, and for how long.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record TurnPick(int Length, ParticipantId? Speaker);

/// <summary>Of a consultation, what was put to whom came, and what their advice was about.</summary>
internal sealed record ConsultationPick(Guid Id, IReadOnlyList<Ref> Put, IReadOnlyList<AdviceView> Advice);

/// <summary>Of a source, what was put to those who spoke in it.</summary>
internal sealed record FieldworkPick(Guid Id, IReadOnlyList<FieldworkView> Fieldwork);

/// <summary>Of evidence against a configuration, which one that is.</summary>
internal sealed record AgainstPick(ConfigurationId ConfigurationId);
