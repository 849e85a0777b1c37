namespace TheoryLedger.Replay;

/// <summary>The counts of a review, kept up fact by fact.</summary>
public sealed class Tally
{
    private Counts _counts;

    /// <param name="start">What the review holds where the counting begins.</param>
    public Tally(Counts start)
    {
        ArgumentNullException.ThrowIfNull(start);
        _counts = start;
        Scales = new Scales(start.Evidence, Behind);
    }

    /// <summary>Whose words excerpts hold.</summary>
    public Behind Behind { get; } = new();

    /// <summary>Where evidence is weighed.</summary>
    public Scales Scales { get; }

    /// <summary>As they stand.</summary>
    public Counts Counts => _counts with { Evidence = Scales.Total };

    /// <summary>A thing counts as something else from now on.</summary>
    public void Move(Counted? before, Counted? after)
    {
        if (before != after)
        {
            _counts = _counts.With(before, -1).With(after, 1);
        }
    }

    /// <summary>Somebody agreed to more, or to less: evidence in their words may count no longer, or again.</summary>
    public void Consent(Guid person, bool hasLeft)
    {
        if (Behind.Leave(person, hasLeft))
        {
            Scales.LookAgain(Behind.Before(person));
        }
    }
}
