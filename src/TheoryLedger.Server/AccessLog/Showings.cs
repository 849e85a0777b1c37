using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.AccessLog;

/// <summary>What one request was shown of protected words so far.</summary>
public sealed class Showings
{
    private static readonly AsyncLocal<Showings?> Ambient = new();

    private readonly Lock _turn = new();
    private readonly HashSet<Guid> _subjects = [];
    private readonly HashSet<Guid> _facts = [];
    private readonly Func<Showings, Task> _keep;
    private int _fields;
    private bool _goesOn;

    private Showings(Func<Showings, Task> keep) => _keep = keep;

    /// <summary>Those of the request that is being answered; none outside all requests.</summary>
    public static Showings? Current => Ambient.Value;

    /// <summary>What the words leave the house in, and up to which position; none where they are only read.</summary>
    public (string Kind, long Position)? HandedOn { get; private set; }

    /// <summary>Says that they are put into something that is made to be handed on.</summary>
    public void HandOn(string kind, long position) => HandedOn = (kind, position);

    /// <summary>Keeps what was noted for the present request; what would be shown afterwards may be shown only then.</summary>
    public static Task KeepAsync() => Current is { } showings ? showings._keep(showings) : Task.CompletedTask;

    internal static Showings Begin(Func<Showings, Task> keep) => Ambient.Value = new Showings(keep);

    public void Note(SealedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        lock (_turn)
        {
            if (_goesOn)
            {
                return;
            }

            _subjects.UnionWith(words.Subjects);
            _facts.Add(words.EventId);
            _fields++;
        }
    }

    /// <summary>Notes whose words are shown where they are too many to be told one by one.</summary>
    public void Note(IEnumerable<Guid> people)
    {
        lock (_turn)
        {
            _subjects.UnionWith(people);
        }
    }

    /// <summary>Says that it is recorded already that this goes on, so that nothing more need be noted.</summary>
    public void GoOn() => _goesOn = true;

    /// <summary>Forgets what was noted, because it is not shown after all.</summary>
    public void Forget() => Take();

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
