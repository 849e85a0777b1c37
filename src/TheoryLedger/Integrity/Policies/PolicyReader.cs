using System.Buffers;
using System.Globalization;
using System.Text;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Integrity.Policies;

/// <summary>Reads a policy line by line, and says of the first line that is none what is wrong with it.</summary>
internal sealed class PolicyReader
{
    private const string Nobody = "none";

    private static readonly SearchValues<char> Allowed = SearchValues.Create([
        '\t',
        '\n',
        .. Enumerable.Range(0x20, 0x5f).Concat(Enumerable.Range(0x80, 0x80)).Select(c => (char)c),
    ]);

    private readonly List<VerifierKey> _logs = [];
    private readonly List<VerifierKey> _witnesses = [];
    private readonly Dictionary<string, Quorum> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private Quorum? _quorum;

    public string Wrong { get; private set; } = "";

    // Octets above ASCII count as themselves: Latin-1 keeps each as one character.
    public TrustPolicy? Read(ReadOnlySpan<byte> file)
    {
        var text = Encoding.Latin1.GetString(file);
        if (text.AsSpan().IndexOfAnyExcept(Allowed) is >= 0 and var odd)
        {
            return Refuse($"It holds the control character {(int)text[odd]:x2}.");
        }

        foreach (var (number, line) in text.Split('\n').Index())
        {
            var items = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (items is not [] && items[0][0] != '#' && Take(items) is { } wrong)
            {
                return Refuse($"Line {number + 1}: {wrong}");
            }
        }

        return _quorum is { } quorum ? new(_logs, _witnesses, quorum) : Refuse("There is no quorum line.");
    }

    private TrustPolicy? Refuse(string wrong)
    {
        Wrong = wrong;
        return null;
    }

    private string? Take(string[] items) =>
        items switch
        {
            ["log", _] or ["log", _, _] => Log(items[1]),
            ["witness", _, _] or ["witness", _, _, _] => Witness(items[1], items[2]),
            ["group", var name, var threshold, _, ..] => Group(name, threshold, items[3..]),
            ["quorum", var name] => Decide(name),
            _ => $"'{items[0]}' with {items.Length - 1} items is none of log, witness, group, quorum.",
        };

    private string? Log(string text) =>
        !VerifierKey.TryParse(text, out var key, out var why) ? why
        : key.Type is not SignatureType.Ed25519 ? "A log's key is of the type 01."
        : Keep(_logs, key);

    private string? Witness(string name, string text) =>
        !VerifierKey.TryParse(text, out var key, out var why) ? why
        : key.Type is not SignatureType.Cosignature ? "A witness's key is of the type 04."
        : Keep(_witnesses, key) ?? Name(name, new Quorum.One(key));

    private static string? Keep(List<VerifierKey> keys, VerifierKey key)
    {
        if (keys.Any(k => k.PublicKey.Span.SequenceEqual(key.PublicKey.Span)))
        {
            return "This key is there already.";
        }

        keys.Add(key);
        return null;
    }

    private string? Group(string name, string threshold, string[] members)
    {
        var needed = threshold switch
        {
            "all" => members.Length,
            "any" => 1,
            _ when int.TryParse(threshold, NumberStyles.None, CultureInfo.InvariantCulture, out var k) => k,
            _ => 0,
        };
        if (needed < 1 || needed > members.Length)
        {
            return $"A group of {members.Length} needs all, any, or a number from 1 to {members.Length}.";
        }

        return members.Select(Member).FirstOrDefault(wrong => wrong is not null)
            ?? Name(name, new Quorum.Group(needed, [.. members.Select(m => _named[m])]));
    }

    private string? Member(string name) =>
        !_named.ContainsKey(name) ? $"{name} is not named above."
        : !_members.Add(name) ? $"{name} is a member already."
        : null;

    private string? Name(string name, Quorum quorum) =>
        name == Nobody || !_named.TryAdd(name, quorum) ? $"The name {name} is taken." : null;

    private string? Decide(string name)
    {
        if (_quorum is not null)
        {
            return "There is a quorum already.";
        }

        _quorum = name == Nobody ? new Quorum.None() : _named.GetValueOrDefault(name);
        return _quorum is null ? $"{name} is not named above." : null;
    }
}
