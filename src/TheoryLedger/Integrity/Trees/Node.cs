namespace TheoryLedger.Integrity.Trees;

/// <summary>A complete subtree: the 2^height leaves that begin with leaf index · 2^height.</summary>
public readonly record struct Node(int Height, long Index)
{
    public long Start => Index << Height;

    public long End => (Index + 1) << Height;
}

/// <summary>Where the hashes of a tree are kept.</summary>
public interface INodeHashes
{
    /// <summary>The hash of a complete subtree; none if it is not there or cannot be trusted.</summary>
    Hash? Find(Node node);
}
