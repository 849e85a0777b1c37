using TheoryLedger.Evidence;

namespace TheoryLedger.Replay;

/// <summary>Weighs the evidence of all configurations as facts come in: what a fact does not touch is not looked at again.</summary>
/// <param name="total">What stands where the weighing begins.</param>
/// <param name="behind">Whose words an excerpt holds.</param>
public sealed class Scales(EvidenceCounted total, Behind behind)
{
    private readonly Dictionary<Guid, (Judged Judged, Pan Pan)> _lying = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _byConfiguration = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _byExcerpt = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _bySource = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _byCoding = [];
    private readonly HashSet<Guid> _excluded = [];
    private readonly Readings _readings = new();
    private readonly Dictionary<Guid, int> _versions = [];
    private readonly Dictionary<Guid, int> _excerptVersions = [];

    /// <summary>Over all configurations.</summary>
    public EvidenceCounted Total { get; private set; } = total;

    /// <summary>What stands for and against one configuration.</summary>
    public EvidenceCounted Of(Guid configuration) =>
        _byConfiguration
            .GetValueOrDefault(configuration, [])
            .Select(evidence => _lying[evidence])
            .Aggregate(EvidenceCounted.None, (sum, e) => sum.With(e.Pan, e.Judged.Stance, 1));

    /// <summary>A piece of evidence that was counted before the weighing began.</summary>
    public void Know(Guid evidence, Judged judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        Lay(evidence, judged, PanOf(judged));
    }

    /// <summary>A piece of evidence was judged, or no longer stands.</summary>
    public void Judge(Guid evidence, Judged? judged)
    {
        if (_lying.Remove(evidence, out var before))
        {
            Count(before.Pan, before.Judged.Stance, -1);
            _byConfiguration[before.Judged.Configuration].Remove(evidence);
            _byExcerpt[before.Judged.Excerpt].Remove(evidence);
            _bySource[before.Judged.Source].Remove(evidence);
            before.Judged.Codings.ToList().ForEach(coding => _byCoding[coding].Remove(evidence));
        }

        if (judged is not null)
        {
            var pan = PanOf(judged);
            Count(pan, judged.Stance, 1);
            Lay(evidence, judged, pan);
        }
    }

    /// <summary>A configuration is at a version: whatever was judged for an earlier one is inherited.</summary>
    public void Restate(Guid configuration, int version)
    {
        if (_versions.GetValueOrDefault(configuration) != version)
        {
            _versions[configuration] = version;
            Reconsider(_byConfiguration.GetValueOrDefault(configuration, []));
        }
    }

    /// <summary>An excerpt is at a version: whatever was judged with other words is inherited.</summary>
    public void ReAnchor(Guid excerpt, int version)
    {
        if (_excerptVersions.GetValueOrDefault(excerpt) != version)
        {
            _excerptVersions[excerpt] = version;
            LookAgain([excerpt]);
        }
    }

    /// <summary>A source was excluded, or let in again: nothing from it counts, or it counts as before.</summary>
    public void Exclude(Guid source, bool isExcluded)
    {
        if (isExcluded ? _excluded.Add(source) : _excluded.Remove(source))
        {
            Reconsider(_bySource.GetValueOrDefault(source, []));
        }
    }

    /// <summary>A reading was taken back, or gave way to another: what rested on it alone counts no more, or rests on that one.</summary>
    public void End(Guid coding, Guid? successor)
    {
        if (_readings.End(coding, successor))
        {
            Reconsider(
                _readings.LivingIn(coding).SelectMany(c => _byCoding.GetValueOrDefault(c, [])).Distinct().ToList()
            );
        }
    }

    /// <summary>Whose words these excerpts hold, or who has withdrawn, has changed.</summary>
    public void LookAgain(IEnumerable<Guid> excerpts)
    {
        ArgumentNullException.ThrowIfNull(excerpts);
        foreach (var excerpt in excerpts)
        {
            Reconsider(_byExcerpt.GetValueOrDefault(excerpt, []));
        }
    }

    private void Reconsider(IEnumerable<Guid> evidence)
    {
        foreach (var id in evidence)
        {
            var (judged, pan) = _lying[id];
            var now = PanOf(judged);
            Count(pan, judged.Stance, -1);
            Count(now, judged.Stance, 1);
            _lying[id] = (judged, now);
        }
    }

    private Pan PanOf(Judged judged) =>
        behind.HasLeft(judged.Excerpt) ? Pan.Withdrawn
        : _excluded.Contains(judged.Source) ? Pan.Excluded
        : _readings.AreTakenBack(judged.Codings) ? Pan.TakenBack
        : IsOutdated(judged) ? Pan.Inherited
        : judged.Nature == EvidenceNature.Own ? Pan.Own
        : Pan.Reported;

    private bool IsOutdated(Judged judged) =>
        judged.Version < _versions.GetValueOrDefault(judged.Configuration)
        || judged.ExcerptVersion < _excerptVersions.GetValueOrDefault(judged.Excerpt);

    private void Count(Pan pan, Stance stance, int more) => Total = Total.With(pan, stance, more);

    private void Lay(Guid evidence, Judged judged, Pan pan)
    {
        _lying[evidence] = (judged, pan);
        Under(_byConfiguration, judged.Configuration).Add(evidence);
        Under(_byExcerpt, judged.Excerpt).Add(evidence);
        Under(_bySource, judged.Source).Add(evidence);
        judged.Codings.ToList().ForEach(coding => Under(_byCoding, coding).Add(evidence));
    }

    private static HashSet<Guid> Under(Dictionary<Guid, HashSet<Guid>> sets, Guid key) =>
        sets.TryGetValue(key, out var set) ? set : sets[key] = [];
}
