using System.Text.Json.Serialization;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Disagreements;

/// <summary>Where people disagreed about a coding or about letting a source in, and how each was settled, by whom.</summary>
/// <param name="Settled">How many were settled.</param>
/// <param name="Open">How many were not.</param>
/// <param name="Items">The disagreements that were asked for, in the order in which they arose.</param>
/// <param name="More">How many of those are left out.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record DisagreementsReading(
    int Settled,
    int Open,
    IReadOnlyList<Disagreement> Items,
    int More,
    long Position
);

/// <summary>People disagreed.</summary>
/// <param name="Kind">About what.</param>
/// <param name="About">The coding or source.</param>
/// <param name="Title">What the source is called; none for a coding.</param>
/// <param name="Stage">At which stage of screening.</param>
/// <param name="Sides">Who said what.</param>
/// <param name="Discussions">How often it was talked over.</param>
/// <param name="Settlement">How it ended; none while it is open.</param>
/// <param name="At">The position at which it arose.</param>
public sealed record Disagreement(
    DisagreementKind Kind,
    Guid About,
    Words? Title,
    string? Stage,
    IReadOnlyList<SideTaken> Sides,
    int Discussions,
    Settlement? Settlement,
    long At
);

/// <summary>What one person held.</summary>
/// <param name="By">Who.</param>
/// <param name="Held">Their verdict, or that they coded or disputed.</param>
/// <param name="Why">Their reason, or their reading.</param>
public sealed record SideTaken(ContributorId By, string Held, Words Why);

/// <summary>How a disagreement ended.</summary>
/// <param name="Outcome">What holds now.</param>
/// <param name="Reason">Why.</param>
/// <param name="Taken">When and by whom that was decided.</param>
/// <param name="By">Whether those who disagreed settled it themselves, or one of them alone.</param>
public sealed record Settlement(string Outcome, Words Reason, Taken Taken, SettledBy By);

/// <summary>What people disagreed about.</summary>
public enum DisagreementKind
{
    [JsonStringEnumMemberName("coding")]
    Coding,

    [JsonStringEnumMemberName("screening")]
    Screening,
}

/// <summary>Whether a disagreement was settled.</summary>
public enum DisagreementState
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("settled")]
    Settled,
}
