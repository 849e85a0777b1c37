using System.Text.Json;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Holds which fields a bundle says are erased against the facts in the log that erased them.</summary>
/// <remarks>
/// A fact authorises an erasure only of the fields that it names. What two facts name is gone by either. Everything here is
/// proven: it is read from events that are what their entries say.
/// </remarks>
internal sealed class ErasureCheck(List<BundleFinding> findings)
{
    private readonly ErasureAuthority _authority = new();
    private readonly Dictionary<Guid, HashSet<(Guid Event, string Pointer)>> _named = [];
    private readonly List<(Guid By, Guid Event, string Pointer)> _claims = [];

    /// <summary>How many fields are erased, and a fact of the log says so.</summary>
    public long Authorised { get; private set; }

    /// <summary>Sees an event that is what its entry says.</summary>
    public void See(in EventLine line)
    {
        _authority.See(line.Stream, line.Type, line.Recorder, line.Position, line.Payload);
        if (line.Type is "content-erased.v1" && _authority.Since(line.Stream, line.Payload) is not null)
        {
            _named[line.Id] = Named(line.Payload);
        }
    }

    public void Claim(FieldLine.Erased line) => _claims.Add((line.By, line.Event, line.Pointer));

    public void Finish()
    {
        var gone = new HashSet<(Guid, string)>();
        foreach (var (by, @event, pointer) in _claims)
        {
            if (_named.GetValueOrDefault(by)?.Contains((@event, pointer)) is true && gone.Add((@event, pointer)))
            {
                Authorised++;
            }
            else
            {
                Add(
                    $"{@event}{pointer}",
                    "erased by a fact of this log that two people approved",
                    "missing-unexplained"
                );
            }
        }

        foreach (var (by, named) in _named)
        {
            foreach (var (@event, pointer) in named.Except(gone))
            {
                Add($"{@event}{pointer}", $"erased, as {by} says", "something else");
            }
        }
    }

    // What cannot be read authorises nothing.
    private static HashSet<(Guid, string)> Named(ReadOnlySpan<byte> payload)
    {
        var named = new HashSet<(Guid, string)>();
        var reader = new Utf8JsonReader(payload);
        using var fact = JsonDocument.ParseValue(ref reader);
        if (
            fact.RootElement.ValueKind is not JsonValueKind.Object
            || !fact.RootElement.TryGetProperty("fields", out var fields)
            || fields.ValueKind is not JsonValueKind.Array
        )
        {
            return named;
        }

        foreach (var item in fields.EnumerateArray().Where(f => f.ValueKind is JsonValueKind.Object))
        {
            if (
                item.TryGetProperty("eventId", out var id)
                && id.ValueKind is JsonValueKind.String
                && id.TryGetGuid(out var @event)
                && item.TryGetProperty("pointers", out var pointers)
                && pointers.ValueKind is JsonValueKind.Array
            )
            {
                named.UnionWith(
                    pointers
                        .EnumerateArray()
                        .Where(p => p.ValueKind is JsonValueKind.String)
                        .Select(p => (@event, p.GetString()!))
                );
            }
        }

        return named;
    }

    private void Add(string place, string expected, string found) =>
        findings.Add(new(BundleCheck.Fields, place, expected, found));
}
