using System.Security.Cryptography;

namespace TheoryLedger.Server.Recording;

/// <summary>Runs of words or letters, as numbers that mean nothing outside this process.</summary>
internal sealed class WordRuns
{
    private static readonly ulong Factor = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    private readonly Dictionary<int, HashSet<ulong>> _byLength = [];

    /// <summary>Remembers the run of so many that begins at each of these places, where there are that many.</summary>
    public void Learn(List<uint> sequence, int length, Func<int, bool> isStart)
    {
        ArgumentNullException.ThrowIfNull(isStart);
        if (!_byLength.TryGetValue(length, out var runs))
        {
            _byLength[length] = runs = [];
        }

        runs.UnionWith(Of(sequence, length).Where((_, first) => isStart(first)));
    }

    /// <summary>Whether any of what was learnt stands somewhere in a sequence.</summary>
    public bool StandIn(List<uint> sequence) =>
        _byLength.Any(known => Of(sequence, known.Key).Any(known.Value.Contains));

    // Each from the one before: without its first, and with the next.
    private static IEnumerable<ulong> Of(List<uint> sequence, int length)
    {
        var (run, weight) = (0UL, 1UL);
        for (var i = 0; i < sequence.Count; i++)
        {
            run = unchecked((run * Factor) + sequence[i] + 1UL);
            if (i < length)
            {
                weight = unchecked(weight * Factor);
            }
            else
            {
                run = unchecked(run - (weight * (sequence[i - length] + 1UL)));
            }

            if (i >= length - 1)
            {
                yield return run;
            }
        }
    }
}
