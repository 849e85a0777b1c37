using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;

namespace TheoryLedger.Sources;

public abstract record SourceEvent : LedgerEvent;

/// <summary>A paper, report, interview, focus group or book came to the review.</summary>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Title">As given, of what was published.</param>
/// <param name="Called">What the team calls an interview or focus group, which may name who spoke; kept like all personal text.</param>
/// <param name="Citation">One CSL-JSON item, of what was published.</param>
/// <param name="Identifiers">DOI, PMID, ISBN, local numbers, of what was published.</param>
/// <param name="FoundBy">How it came to the review.</param>
/// <param name="FoundDetail">Where exactly: the database, the citing paper, the website.</param>
/// <param name="Detail">How exactly an interview or focus group came about; kept like all personal text.</param>
public sealed record SourceRegistered(
    SourceKind Kind,
    string? Title,
    Words? Called,
    JsonElement? Citation,
    IReadOnlyList<Identifier> Identifiers,
    FoundBy FoundBy,
    string? FoundDetail,
    Words? Detail
) : SourceEvent
{
    /// <summary>People spoke, and the team was there.</summary>
    [JsonIgnore]
    public bool IsFieldwork => Kind.IsSpoken;
}

/// <summary>An identifier under a scheme such as <c>doi</c>, <c>pmid</c> or <c>isbn</c>.</summary>
public sealed record Identifier(string Scheme, string Value);

/// <summary>What kind of study a source reports was extracted from it; later extractions replace earlier ones.</summary>
/// <param name="Design">The study's design, of what was published.</param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes; of what was published also names as given.</param>
/// <param name="Setting">Where it took place, of what was published.</param>
/// <param name="Cases">The cases it studied, of what was published.</param>
/// <param name="ProgrammeKinds">The kinds of collaboration or programme, of what was published.</param>
/// <param name="Spoken">The same of an interview or focus group, where it may tell who spoke; kept like all personal text.</param>
public sealed record SourceCharacterised(
    string? Design,
    IReadOnlyList<string> Countries,
    string? Setting,
    IReadOnlyList<string> Cases,
    IReadOnlyList<string> ProgrammeKinds,
    SpokenCharacteristics? Spoken
) : SourceEvent;

/// <summary>What kind of conversation an interview or focus group was.</summary>
/// <param name="Design">How it was made.</param>
/// <param name="Setting">Where it took place.</param>
/// <param name="Cases">The cases it was about.</param>
/// <param name="ProgrammeKinds">The kinds of collaboration or programme.</param>
public sealed record SpokenCharacteristics(
    Words? Design,
    Words? Setting,
    IReadOnlyList<Words> Cases,
    IReadOnlyList<Words> ProgrammeKinds
);

/// <summary>Two sources turned out to belong together, so that they are not counted as independent.</summary>
public sealed record KinshipLinked(SourceId Sibling, Kinship Kinship, Words Reason) : SourceEvent;

/// <summary>A source was taken into a phase of the review.</summary>
public sealed record SourceIncluded(PhaseId InPhase, Words Reason) : SourceEvent;

/// <summary>A source was taken out after it had been let in.</summary>
public sealed record SourceExcluded(Words Reason) : SourceEvent;

/// <summary>A source that had been taken out was let in again.</summary>
public sealed record SourceReinstated(Words Reason) : SourceEvent;

/// <summary>A retraction, correction or expression of concern about a source was noticed.</summary>
/// <param name="Kind">What was published about it.</param>
/// <param name="Notice">Where the notice stands.</param>
/// <param name="NoticedOn">The notice's own date.</param>
public sealed record NoticeSeen(NoticeKind Kind, string Notice, EffectiveTime NoticedOn) : SourceEvent;

/// <summary>Somebody began to read a source for theory; saturation is told in this order.</summary>
public sealed record ReadingBegun(ContributorId Reader) : SourceEvent;

/// <summary>Somebody read a source and found nothing in it for the theories they had in mind.</summary>
public sealed record NothingFound(ContributorId Reader, IReadOnlyList<Ref> LookedFor, Words Note) : SourceEvent;

/// <summary>A source states a figure about itself. It is no reason to make items up.</summary>
/// <param name="FigureId">Keeps figures apart.</param>
/// <param name="What">What is counted, such as papers included.</param>
/// <param name="Value">The count, where it is a whole number.</param>
/// <param name="Text">The figure as printed, where it is not.</param>
/// <param name="Place">Where in the source it stands.</param>
public sealed record FigureReported(FigureId FigureId, string What, long? Value, string? Text, string? Place)
    : SourceEvent;
