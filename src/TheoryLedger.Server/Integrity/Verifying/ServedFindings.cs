using System.Globalization;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>What is wrong with the rows that people read: all of it is counted, and as much as is listed anywhere is kept.</summary>
internal sealed class ServedFindings
{
    private readonly List<LiveFinding> _listed = [];

    public int Count { get; private set; }

    public IReadOnlyList<LiveFinding> Listed => _listed;

    public void Say(string where, string expected, string found)
    {
        Count++;
        if (_listed.Count < LiveVerification.Listed)
        {
            _listed.Add(new LiveFinding(LiveFinding.OfServed, where, expected, found));
        }
    }

    public static string At(long position) => string.Create(CultureInfo.InvariantCulture, $"position {position}");
}
