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
    public override bool ReadsItself => true;

    private SourceCharacterised Published =>
        new(Design, Countries ?? [], Setting, Cases ?? [], ProgrammeKinds ?? [], null);

    public Decision Decide(Source state, Known known)
    {
        if (state.IsFieldwork && !(Countries ?? []).All(CountryCodes.Has))
        {
            return SourceRefusals.CountryWithoutCode;
        }

        var extracted = state.IsFieldwork ? Spoken(words => state.OfConversation(words, known)) : Published;
        return state.Characteristics is { } before && AreSame(before, extracted)
            ? SourceRefusals.CharacteristicsUnchanged
            : extracted;
    }

    // Where it was, and what about, may tell who was spoken to; a country does not.
    private SourceCharacterised Spoken(Func<Words, Words> keep)
    {
        return new(
            null,
            Countries ?? [],
            null,
            [],
            [],
            new(Kept(Design), Kept(Setting), All(Cases), All(ProgrammeKinds))
        );

        Words? Kept(string? text) => text is null ? null : keep(text);

        IReadOnlyList<Words> All(IReadOnlyList<string>? texts) => [.. (texts ?? []).Select(text => keep(text))];
    }

    private static bool AreSame(SourceCharacterised one, SourceCharacterised other) =>
        (one.Design, one.Setting) == (other.Design, other.Setting)
        && one.Countries.SequenceEqual(other.Countries)
        && one.Cases.SequenceEqual(other.Cases)
        && one.ProgrammeKinds.SequenceEqual(other.ProgrammeKinds)
        && AreSame(one.Spoken, other.Spoken);

    private static bool AreSame(SpokenCharacteristics? one, SpokenCharacteristics? other) =>
        (one, other) switch
        {
            ({ } a, { } b) => (a.Design, a.Setting) == (b.Design, b.Setting)
                && a.Cases.SequenceEqual(b.Cases)
                && a.ProgrammeKinds.SequenceEqual(b.ProgrammeKinds),
            _ => one == other,
        };
}
