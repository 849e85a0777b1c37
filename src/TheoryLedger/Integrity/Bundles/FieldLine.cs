using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TheoryLedger.Integrity.Leaves;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>What a bundle says of one protected field.</summary>
/// <param name="Event">The event it belongs to.</param>
/// <param name="Pointer">Where in its payload, as a JSON pointer.</param>
public abstract record FieldLine(Guid Event, string Pointer)
{
    private const string IsOpened = "opened";
    private const string IsWithheld = "withheld";
    private const string IsErased = "erased";
    private const string IsSealed = "sealed";

    /// <summary>Whom the words concern, besides the review: pseudonyms that the events name as well.</summary>
    public IReadOnlyList<Guid> Subjects { get; init; } = [];

    /// <summary>Here are the words, and the salt that ties them to the commitment.</summary>
    public sealed record Opened(Disclosure Disclosure) : FieldLine(Disclosure.EventId, Disclosure.Pointer);

    /// <summary>The words are there; whoever this bundle was made for may not see them.</summary>
    public sealed record Withheld(Guid Id, string At) : FieldLine(Id, At);

    /// <summary>The words are gone, by this event.</summary>
    public sealed record Erased(Guid Id, string At, Guid By) : FieldLine(Id, At);

    /// <summary>The words as the server keeps them, unreadable without keys that are no part of a bundle.</summary>
    public sealed record Sealed(Guid Id, string At, ReadOnlyMemory<byte> Box) : FieldLine(Id, At);

    /// <summary>The commitments of a payload, in the order in which they stand there.</summary>
    public static IReadOnlyList<CommittedField> CommitmentsIn(ReadOnlySpan<byte> payload)
    {
        var found = new List<Commitment>();
        Commitments.Find(payload, found);
        return [.. found.Select(commitment => new CommittedField(commitment.Pointer, commitment.Hash))];
    }

    /// <summary>Where a canonical payload commits to words, in the order in which a bundle tells them.</summary>
    public static IReadOnlyList<string> PointersIn(ReadOnlySpan<byte> payload)
    {
        var found = new List<Commitment>();
        Commitments.Find(payload, found);
        return [.. found.Select(commitment => commitment.Pointer)];
    }

    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out FieldLine? line)
    {
        line = Read(utf8);
        if (line is null)
        {
            return false;
        }

        using var output = new PooledBytes(utf8.Length);
        line.WriteTo(output);
        line = output.Written.SequenceEqual(utf8) ? line : null;
        return line is not null;
    }

    /// <summary>The line as it is written, in canonical JSON.</summary>
    public byte[] ToBytes()
    {
        using var output = new PooledBytes(512);
        WriteTo(output);
        return output.Written.ToArray();
    }

    private void WriteTo(PooledBytes output)
    {
        var members = new LeafWriter(output);
        if (this is Erased erased)
        {
            members.Id("by"u8, erased.By);
        }

        members.Id("event"u8, Event);
        members.Text("pointer"u8, Pointer);
        if (this is Opened { Disclosure: var opened })
        {
            members.Base64("salt"u8, opened.Salt.Span);
        }

        if (this is Sealed { Box: var box })
        {
            members.Base64("sealed"u8, box.Span);
        }

        members.Text("state"u8, State);
        if (Subjects is not [])
        {
            using var ids = new PooledBytes(Subjects.Count * 40);
            WriteTo(ids, Subjects);
            members.Raw("subjects"u8, ids.Written);
        }

        if (this is Opened { Disclosure: var told })
        {
            members.Text("value"u8, told.Value);
        }

        members.End();
    }

    private string State =>
        this switch
        {
            Opened => IsOpened,
            Erased => IsErased,
            Sealed => IsSealed,
            _ => IsWithheld,
        };

    private static FieldLine? Read(ReadOnlySpan<byte> utf8)
    {
        var members = new LeafReader(utf8);
        Guid? by = utf8.StartsWith("{\"by\""u8) ? members.Id("by"u8) : null;
        var (id, pointer) = (members.Id("event"u8), members.Text("pointer"u8));
        var salt = members.Follows("salt"u8) ? members.Base64("salt"u8) : null;
        var box = members.Follows("sealed"u8) ? members.Base64("sealed"u8) : null;
        var state = members.Text("state"u8);
        var subjects = members.Follows("subjects"u8) ? Ids(members.Raw("subjects"u8)) : [];
        var value = salt is null ? null : members.Text("value"u8);
        FieldLine? line = (members.IsWhole, state) switch
        {
            (true, IsOpened) when salt?.Length == Disclosure.SaltLength => new Opened(
                new Disclosure(salt, id, pointer, value!)
            ),
            (true, IsWithheld) => new Withheld(id, pointer),
            (true, IsErased) when by is { } fact => new Erased(id, pointer, fact),
            (true, IsSealed) when box is not null => new Sealed(id, pointer, box),
            _ => null,
        };
        return subjects is null || line is null ? null
            : subjects is [] ? line
            : line with { Subjects = subjects };
    }

    // A value that was taken whole is JSON.
    private static List<Guid>? Ids(ReadOnlySpan<byte> json)
    {
        var ids = new List<Guid>();
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.String && reader.TryGetGuid(out var id))
        {
            ids.Add(id);
        }

        return reader.TokenType is JsonTokenType.EndArray ? ids : null;
    }

    private static void WriteTo(PooledBytes output, IReadOnlyList<Guid> ids)
    {
        var opening = "[\""u8;
        foreach (var id in ids)
        {
            output.Write(opening);
            output.WriteId(id);
            opening = "\",\""u8;
        }

        output.Write("\"]"u8);
    }
}

/// <summary>A place in a payload where a commitment stands for words.</summary>
/// <param name="Pointer">Where, as a JSON pointer.</param>
/// <param name="Commitment">SHA-256 of the disclosure, in lower-case hex.</param>
public sealed record CommittedField(string Pointer, string Commitment);
