using System.Text.Json;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Which facts of a review were authorised to erase, as the facts before them say.</summary>
/// <remarks>
/// The request was granted before, and two whom the fact itself names approved it, each recorded by somebody else.
/// What cannot be read authorises nothing.
/// </remarks>
public sealed class ErasureAuthority
{
    private readonly Dictionary<Guid, List<Approval>> _approvals = [];
    private readonly HashSet<Guid> _granted = [];

    /// <summary>Sees a fact, in the order of the review.</summary>
    /// <param name="request">What the fact is about.</param>
    /// <param name="type">Its stored name.</param>
    /// <param name="recorder">Who recorded it.</param>
    /// <param name="position">Its place in the review, from 1.</param>
    /// <param name="payload">What it says in public, as JSON.</param>
    public void See(Guid request, string type, string recorder, long position, ReadOnlySpan<byte> payload)
    {
        switch (type)
        {
            case "withdrawal-decided.v1" when TextIn(payload, "answer") is null or "refused":
                _granted.Remove(request);
                break;
            case "withdrawal-decided.v1":
                _granted.Add(request);
                break;
            case "erasure-approved.v1" when TextIn(payload, "approver") is { } approver:
                _approvals.TryAdd(request, []);
                _approvals[request].Add(new(recorder, approver, position));
                break;
        }
    }

    /// <summary>The position from which on a fact was authorised to erase; none if it was not.</summary>
    public long? Since(Guid request, ReadOnlySpan<byte> fact)
    {
        var named = ApproversOf(fact);
        var second = _approvals
            .GetValueOrDefault(request, [])
            .Where(approval => named.Contains(approval.Approver))
            .DistinctBy(approval => approval.Recorder)
            .ElementAtOrDefault(1);
        return _granted.Contains(request) ? second?.Position : null;
    }

    private static HashSet<string> ApproversOf(ReadOnlySpan<byte> fact)
    {
        var reader = new Utf8JsonReader(fact);
        using var read = JsonDocument.ParseValue(ref reader);
        return Member(read.RootElement, "approvers") is { ValueKind: JsonValueKind.Array } approvers
            ? [.. approvers.EnumerateArray().Where(IsText).Select(a => a.GetString()!)]
            : [];
    }

    private static string? TextIn(ReadOnlySpan<byte> payload, string member)
    {
        var reader = new Utf8JsonReader(payload);
        using var read = JsonDocument.ParseValue(ref reader);
        return Member(read.RootElement, member) is { } text && IsText(text) ? text.GetString() : null;
    }

    private static JsonElement? Member(JsonElement fact, string name) =>
        fact.ValueKind is JsonValueKind.Object && fact.TryGetProperty(name, out var member) ? member : null;

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String;

    private sealed record Approval(string Recorder, string Approver, long Position);
}
