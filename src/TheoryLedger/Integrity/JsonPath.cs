using System.Buffers;
using System.Text;

namespace TheoryLedger.Integrity;

/// <summary>An object or array that is open.</summary>
/// <param name="IsObject">An object, not an array.</param>
/// <param name="FirstMember">How many members were known when it opened.</param>
/// <param name="FirstName">How long their names were together.</param>
/// <param name="Start">Where its content begins in what is written.</param>
/// <param name="Count">How many elements of an array were begun.</param>
internal readonly record struct Frame(bool IsObject, int FirstMember, int FirstName, int Start, int Count);

/// <summary>The way from the root to where a walk is.</summary>
internal sealed class JsonPath(MemberNames names) : IDisposable
{
    private readonly Frame[] _frames = ArrayPool<Frame>.Shared.Rent(Profile.MaxDepth);

    public int Depth { get; private set; }

    public bool IsInArray => Depth > 0 && !_frames[Depth - 1].IsObject;

    public Frame Innermost => _frames[Depth - 1];

    public void Open(bool isObject, int start) =>
        _frames[Depth++] = new Frame(isObject, names.Count, names.NamesLength, start, Count: 0);

    public void Count() => _frames[Depth - 1] = Innermost with { Count = Innermost.Count + 1 };

    public void Close() => Depth--;

    /// <summary>The JSON pointer (RFC 6901) to where the walk is.</summary>
    public string Pointer() => Pointer(Depth, names.Count);

    /// <summary>The JSON pointer to the innermost object, for what has no name that could be told.</summary>
    public string PointerToInnermost() => Pointer(Depth - 1, Innermost.FirstMember);

    public void Dispose() => ArrayPool<Frame>.Shared.Return(_frames);

    public string PointerTo(Member member) => PointerToInnermost() + Token(member);

    private string Pointer(int depth, int members)
    {
        var pointer = "";
        for (; depth > 0; members = _frames[--depth].FirstMember)
        {
            pointer = Token(_frames[depth - 1], members) + pointer;
        }

        return pointer;
    }

    private string Token(Frame frame, int members) =>
        frame switch
        {
            { IsObject: true } => members > frame.FirstMember ? Token(names[members - 1]) : "",
            { Count: 0 } => "",
            _ => $"/{frame.Count - 1}",
        };

    private string Token(Member member) =>
        "/"
        + Encoding
            .UTF8.GetString(names.Name(member))
            .Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal);
}
