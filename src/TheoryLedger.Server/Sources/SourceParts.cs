using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>What kind of study a source reports, as last extracted: protected words of an interview or focus group, but for its countries.</summary>
public sealed record CharacteristicsView(
    Words? Design,
    IReadOnlyList<string> Countries,
    Words? Setting,
    IReadOnlyList<Words> Cases,
    IReadOnlyList<Words> ProgrammeKinds,
    Taken Taken
)
{
    public static CharacteristicsView Of(SourceCharacterised fact, Taken taken)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Spoken is { } spoken
            ? new(spoken.Design, fact.Countries, spoken.Setting, spoken.Cases, spoken.ProgrammeKinds, taken)
            : new(
                Public(fact.Design),
                fact.Countries,
                Public(fact.Setting),
                [.. fact.Cases.Select(Words.Of)],
                [.. fact.ProgrammeKinds.Select(Words.Of)],
                taken
            );
    }

    private static Words? Public(string? text) => text is null ? null : Words.Of(text);
}

/// <summary>A source that this one belongs together with.</summary>
public sealed record KinView(SourceId Sibling, Kinship Kinship, Words Reason, Taken Taken);

/// <summary>A phase that took the source in.</summary>
public sealed record InclusionView(PhaseId InPhase, Words Reason, Taken Taken);

/// <summary>The source was taken out, and perhaps let in again.</summary>
public sealed record ExclusionView(Words Reason, Taken Taken)
{
    public ReinstatementView? Reinstated { get; init; }
}

/// <summary>The source was let in again.</summary>
public sealed record ReinstatementView(Words Reason, Taken Taken);

/// <summary>What was published about the source after it appeared.</summary>
public sealed record NoticeView(NoticeKind Kind, string Notice, EffectiveTime NoticedOn, Taken Taken);

/// <summary>Somebody began to read the source for theory.</summary>
public sealed record ReadingView(ContributorId Reader, Taken Taken);

/// <summary>Somebody read the source and found nothing in it for what they had in mind.</summary>
public sealed record EmptyReadingView(ContributorId Reader, IReadOnlyList<Ref> LookedFor, Words Note, Taken Taken);
