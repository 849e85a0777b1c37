using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.AccessLog;

/// <summary>What one request was shown of protected words so far.</summary>
public sealed class Showings
{
    private static readonly AsyncLocal<Showings?> Ambient = new();

    private readonly Lock _turn = new();
    private readonly HashSet<Guid> _subjects = [];
    private readonly HashSet<Guid> _facts = [];
    private int _fields;

    /// <summary>Those of the request that is being answered; none outside all requests.</summary>
    public static Showings? Current => Ambient.Value;

    internal static Showings Begin() => Ambient.Value = new Showings();

    public void Note(SealedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        lock (_turn)
        {
            _subjects.UnionWith(words.Subjects);
            _facts.Add(words.EventId);
            _fields++;
        }
    }

    /// <summary>All of it; what comes after is told the next time.</summary>
    internal (IReadOnlyList<Guid> Subjects, IReadOnlyList<Guid> Facts, int Fields) Take()
    {
        lock (_turn)
        {
            var taken = (_subjects.ToList(), _facts.Order().ToList(), _fields);
            _subjects.Clear();
            _facts.Clear();
            _fields = 0;
            return taken;
        }
    }
}
