using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>Reads along and tells which events claim a time at which a witness saw the log without them.</summary>
/// <remarks>
/// What was loaded from elsewhere, or sealed late, may claim so with good reason: this is told beside the findings, and is none.
/// </remarks>
/// <param name="witnessed">How large the log was, and when a witness said so.</param>
public sealed class TimeClaims(IEnumerable<(long Size, DateTimeOffset At)> witnessed) : IEntryReader
{
    // Sealing and cosigning take a while.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private readonly List<(long Size, DateTimeOffset At)> _witnessed = [.. witnessed.OrderBy(w => w.Size)];
    private DateTimeOffset _latest = DateTimeOffset.MinValue;
    private int _next;

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them; none if there is none.</summary>
    public TimeClaim? First { get; private set; }

    public void Read(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        for (; _next < _witnessed.Count && _witnessed[_next].Size <= index; _next++)
        {
            _latest = _witnessed[_next].At > _latest ? _witnessed[_next].At : _latest;
        }

        if (
            _latest == DateTimeOffset.MinValue
            || !EventLeaf.TryParse(entry, out var leaf)
            || leaf.At + Slack >= _latest
        )
        {
            return;
        }

        Count++;
        First ??= new TimeClaim(leaf.Position, leaf.At, _latest);
    }
}

/// <summary>An event that claims a time before it can have been in the log.</summary>
/// <param name="Position">The event.</param>
/// <param name="Claimed">When it says that it was recorded.</param>
/// <param name="NotBefore">When a witness saw the log without it.</param>
public sealed record TimeClaim(long Position, DateTimeOffset Claimed, DateTimeOffset NotBefore);
