using System.Text.Json.Serialization;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>How much evidence stands for and against a configuration, or a part of it.</summary>
/// <param name="Own">Judged on the present version, from the review's own sources.</param>
/// <param name="Reported">Judged on the present version, from notes of what was published.</param>
/// <param name="Inherited">Judged on an earlier version, or with other words than the excerpt has now, and not looked at again since.</param>
public sealed record EvidenceCounts(StanceCounts Own, StanceCounts Reported, StanceCounts Inherited)
{
    /// <summary>Said by somebody who has withdrawn since, and counted nowhere else.</summary>
    public StanceCounts Withdrawn { get; init; } = new(0, 0, 0);

    /// <summary>How a piece of standing evidence points at its configuration.</summary>
    public const string Kind = "judges";

    /// <summary>Counts pointers at one configuration that is now at this version.</summary>
    public static EvidenceCounts Of(IEnumerable<Pointer> judgements, int present)
    {
        var pointers = judgements.ToList();
        var judged = pointers.Where(p => p.Kind == Kind).Select(p => p.LabelAs<Judgement>()).ToList();
        var carried = judged.Where(j => j.Version >= present).ToList();
        var earlier = judged.Where(j => j.Version < present);
        var moved = pointers.Where(p => p.Kind == Moved.Kind).Select(p => p.LabelAs<Judgement>());
        return new(
            StanceCounts.Of(carried.Where(j => j.Nature == EvidenceNature.Own)),
            StanceCounts.Of(carried.Where(j => j.Nature == EvidenceNature.Reported)),
            StanceCounts.Of(earlier.Concat(moved))
        )
        {
            Withdrawn = StanceCounts.Of(
                pointers.Where(p => p.Kind == Evidence.Withdrawn.Kind).Select(p => p.LabelAs<Judgement>())
            ),
        };
    }

    /// <summary>Counts pointers at many configurations, each against its present version; those without any have zeroes.</summary>
    public static IReadOnlyDictionary<Guid, EvidenceCounts> ByConfiguration(
        IEnumerable<Pointer> judgements,
        IReadOnlyDictionary<Guid, int> present
    )
    {
        ArgumentNullException.ThrowIfNull(present);
        var found = judgements.ToLookup(p => p.Target);
        return present.ToDictionary(v => v.Key, v => Of(found[v.Key], v.Value));
    }
}

/// <summary>How many pieces of evidence speak which way.</summary>
public sealed record StanceCounts(int Supports, int Contradicts, int Qualifies)
{
    public static StanceCounts Of(IEnumerable<Judgement> judgements)
    {
        var stances = judgements.CountBy(j => j.Stance).ToDictionary();
        return new(
            stances.GetValueOrDefault(Stance.Supports),
            stances.GetValueOrDefault(Stance.Contradicts),
            stances.GetValueOrDefault(Stance.Qualifies)
        );
    }
}

/// <summary>What a piece of evidence says of the configuration it points at.</summary>
/// <param name="Stance">Which way it speaks.</param>
/// <param name="Nature">From a source itself, or from notes about it.</param>
/// <param name="Version">The version of the configuration that was last judged.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record Judgement(Stance Stance, EvidenceNature Nature, int Version);
