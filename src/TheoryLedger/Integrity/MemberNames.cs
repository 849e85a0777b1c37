using System.Buffers;
using System.Text.Json;

namespace TheoryLedger.Integrity;

/// <summary>A member of an open object: where its name is kept, and where it begins and ends in what is written.</summary>
internal readonly record struct Member(int Name, int NameLength, int Start, int End);

/// <summary>The members of all objects that are open, those of the innermost last.</summary>
internal sealed class MemberNames : IComparer<Member>, IDisposable
{
    private readonly PooledBytes _names = new(capacity: 1024);
    private Member[] _members = ArrayPool<Member>.Shared.Rent(64);

    public int Count { get; private set; }

    public int NamesLength => _names.Length;

    public Member this[int index] => _members[index];

    public ReadOnlySpan<byte> Name(Member member) => _names.Written.Slice(member.Name, member.NameLength);

    public void Add(ref Utf8JsonReader reader, int start)
    {
        if (Count == _members.Length)
        {
            Grow();
        }

        var length = reader.CopyString(_names.Room(reader.ValueSpan.Length));
        _members[Count++] = new Member(_names.Length, length, start, start);
        _names.Advance(length);
    }

    public void EndLast(int end) => _members[Count - 1] = _members[Count - 1] with { End = end };

    /// <summary>Puts the members from here on into canonical order; true if they already were, and all different.</summary>
    public bool Sort(int first, out Span<Member> members)
    {
        members = _members.AsSpan(first, Count - first);
        var wasSorted = true;
        for (var i = 1; i < members.Length && wasSorted; i++)
        {
            wasSorted = Compare(members[i - 1], members[i]) < 0;
        }

        if (!wasSorted)
        {
            members.Sort(this);
        }

        return wasSorted;
    }

    /// <summary>Among sorted members, one whose name another has too.</summary>
    public Member? FindRepeated(ReadOnlySpan<Member> sorted)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            if (Compare(sorted[i - 1], sorted[i]) == 0)
            {
                return sorted[i];
            }
        }

        return null;
    }

    public void Close(int count, int namesLength)
    {
        Count = count;
        _names.Truncate(namesLength);
    }

    public int Compare(Member x, Member y) => Utf16Order.Compare(Name(x), Name(y));

    public void Dispose()
    {
        _names.Dispose();
        ArrayPool<Member>.Shared.Return(_members);
    }

    private void Grow()
    {
        var larger = ArrayPool<Member>.Shared.Rent(_members.Length * 2);
        _members.CopyTo(larger, 0);
        ArrayPool<Member>.Shared.Return(_members);
        _members = larger;
    }
}
