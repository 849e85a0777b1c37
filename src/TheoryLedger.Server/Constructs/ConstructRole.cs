using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Constructs;

/// <summary>One role, and every place in which a construct plays it.</summary>
public sealed record ConstructRole(ElementRole Role, IReadOnlyList<PlaceHeld> Places);

/// <summary>One element of one configuration that a construct stands as.</summary>
/// <param name="ConfigurationId">The configuration.</param>
/// <param name="Title">What it is called.</param>
/// <param name="ElementId">The element.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Wording">What it says there.</param>
/// <param name="ConfigurationVersion">The configuration's present version.</param>
/// <param name="Evidence">What stands for and against that element there: because it speaks of it, of a link of it, or of the whole.</param>
public sealed record PlaceHeld(
    Guid ConfigurationId,
    string? Title,
    Guid ElementId,
    Direction Direction,
    string Wording,
    int ConfigurationVersion,
    EvidenceCounts Evidence
);

/// <summary>Reads roles out of the pointers of configurations.</summary>
public static class ConstructRoles
{
    /// <summary>Every place, grouped by role in the order of the roles.</summary>
    public static IReadOnlyList<ConstructRole> Of(
        IEnumerable<Pointer> places,
        IReadOnlyDictionary<Guid, string> titles,
        MarkedJudgements judgements,
        IReadOnlyDictionary<Guid, ConfigurationForm> forms
    )
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(forms);
        var evidence = judgements.All.ToLookup(p => p.Target);
        return
        [
            .. places
                .Select(p => (Pointer: p, As: p.LabelAs<StandsAs>()))
                .GroupBy(
                    h => h.As.Role,
                    h =>
                        Place(
                            h.Pointer,
                            h.As,
                            titles,
                            judgements.Count(
                                evidence[h.Pointer.Source].Where(j => Bears(j, h.Pointer, forms)),
                                h.As.Version
                            )
                        )
                )
                .OrderBy(g => g.Key)
                .Select(g => new ConstructRole(g.Key, [.. g])),
        ];
    }

    /// <summary>In how many places each role is played.</summary>
    public static IReadOnlyDictionary<ElementRole, int> Count(IEnumerable<Pointer> places) =>
        places.GroupBy(p => p.LabelAs<StandsAs>().Role).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>A construct is a mechanism where it stands as one; before it stands as anything, if it is held to be one.</summary>
    public static bool MakeMechanism(IReadOnlyCollection<ElementRole> played, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(played);
        return played.Count == 0 ? standing == Standing.Mechanism : played.Any(role => role.IsMechanism());
    }

    private static bool Bears(Pointer judgement, Pointer place, IReadOnlyDictionary<Guid, ConfigurationForm> forms) =>
        judgement.LabelAs<Judgement>().BearsOn([Guid.Parse(place.Part)], forms.GetValueOrDefault(place.Source));

    private static PlaceHeld Place(
        Pointer pointer,
        StandsAs label,
        IReadOnlyDictionary<Guid, string> titles,
        EvidenceCounts evidence
    ) =>
        new(
            pointer.Source,
            titles.GetValueOrDefault(pointer.Source),
            Guid.Parse(pointer.Part),
            label.Direction,
            label.Wording,
            label.Version,
            evidence
        );
}
