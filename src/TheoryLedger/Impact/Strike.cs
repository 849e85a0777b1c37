using TheoryLedger.Contributors;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Sources;

namespace TheoryLedger.Impact;

/// <summary>What somebody thinks away, to see what theory would be left with: any of these, and all that is named.</summary>
public sealed record Strike
{
    /// <summary>Nothing: theory as it stands.</summary>
    public static Strike Nothing { get; } = new();

    public IReadOnlyList<SourceId> Sources { get; init; } = [];

    /// <summary>Whatever they speak in goes, as if they had withdrawn.</summary>
    public IReadOnlyList<ParticipantId> Participants { get; init; } = [];

    /// <summary>What they read alone goes; what others read as well stays.</summary>
    public IReadOnlyList<ContributorId> Coders { get; init; } = [];

    /// <summary>All sources of these kinds.</summary>
    public IReadOnlyList<SourceKind> Kinds { get; init; } = [];

    /// <summary>Excerpts marked, codings made and evidence put forward in these phases.</summary>
    public IReadOnlyList<PhaseId> Phases { get; init; } = [];

    /// <summary>Sources and excerpts that anybody holds to be of this rigour.</summary>
    public IReadOnlyList<AppraisalLevel> Rigour { get; init; } = [];

    /// <summary>This and another together.</summary>
    public Strike And(Strike other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Sources = [.. Sources, .. other.Sources],
            Participants = [.. Participants, .. other.Participants],
            Coders = [.. Coders, .. other.Coders],
            Kinds = [.. Kinds, .. other.Kinds],
            Phases = [.. Phases, .. other.Phases],
            Rigour = [.. Rigour, .. other.Rigour],
        };
    }
}
