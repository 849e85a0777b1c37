using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Extracts from a source what kind of study it reports; a later extraction replaces an earlier one.</summary>
public sealed record CharacteriseSource(
    string? Design = null,
    IReadOnlyList<string>? Countries = null,
    string? Setting = null,
    IReadOnlyList<string>? Cases = null,
    IReadOnlyList<string>? ProgrammeKinds = null
) : Command, IChange<Source>
{
    public Decision Decide(Source state, Known known)
    {
        var extracted = new SourceCharacterised(Design, Countries ?? [], Setting, Cases ?? [], ProgrammeKinds ?? []);
        return state.Characteristics is { } before && AreSame(before, extracted)
            ? SourceRefusals.CharacteristicsUnchanged
            : extracted;
    }

    private static bool AreSame(SourceCharacterised one, SourceCharacterised other) =>
        (one.Design, one.Setting) == (other.Design, other.Setting)
        && one.Countries.SequenceEqual(other.Countries)
        && one.Cases.SequenceEqual(other.Cases)
        && one.ProgrammeKinds.SequenceEqual(other.ProgrammeKinds);
}
