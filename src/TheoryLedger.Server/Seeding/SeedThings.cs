namespace TheoryLedger.Server.Seeding;

/// <summary>What a load has learnt from receipts: what is called how, where it is read, and at which version it stands.</summary>
public sealed class SeedThings
{
    private readonly Dictionary<string, Guid> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, SeedReceipt> _latest = [];

    public IReadOnlyDictionary<string, Guid> Names => _names;

    /// <summary>The review; it is what the first step opens.</summary>
    public SeedReceipt? Review { get; private set; }

    /// <summary>The furthest position that a receipt has told.</summary>
    public long Position { get; private set; }

    public SeedReceipt this[string name] =>
        _names.TryGetValue(name, out var id)
            ? _latest[id]
            : throw new SeedException($"Nothing is called '@{name}' so far.");

    public void Note(SeedReceipt receipt, string? name)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        Review = Review is null || Review.Id == receipt.Id ? receipt : Review;
        _latest[receipt.Id] = receipt;
        Position = Math.Max(Position, receipt.Position);
        if (name is not null && !_names.TryAdd(name, receipt.Id))
        {
            throw new SeedException($"Something is called '@{name}' already.");
        }
    }
}

/// <summary>What the server acknowledges a decision with.</summary>
public sealed record SeedReceipt(Guid Id, long Version, long Position, string Location);
