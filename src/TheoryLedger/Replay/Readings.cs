namespace TheoryLedger.Replay;

/// <summary>Which readings were taken back; one that gave way to another lives on in that one.</summary>
public sealed class Readings
{
    private readonly Dictionary<Guid, Guid?> _ended = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _before = [];

    /// <summary>A reading was taken back, or gave way to another; true if that was not known.</summary>
    public bool End(Guid coding, Guid? successor)
    {
        if (!_ended.TryAdd(coding, successor))
        {
            return false;
        }

        if (successor is { } by)
        {
            (_before.TryGetValue(by, out var before) ? before : _before[by] = []).Add(coding);
        }

        return true;
    }

    /// <summary>True where there were readings, and none of them stands or lives on.</summary>
    public bool AreTakenBack(IReadOnlyList<Guid> codings)
    {
        ArgumentNullException.ThrowIfNull(codings);
        return _ended.Count > 0 && codings is not [] && codings.All(IsTakenBack);
    }

    /// <summary>A reading, and all that live on in it.</summary>
    public IEnumerable<Guid> LivingIn(Guid coding) =>
        _before.GetValueOrDefault(coding, []).SelectMany(LivingIn).Prepend(coding);

    // A reading gives way to one that is newer, so that this comes to an end.
    private bool IsTakenBack(Guid coding) =>
        _ended.TryGetValue(coding, out var successor) && (successor is not { } by || IsTakenBack(by));
}
