using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>From the first entry to the last, growing the tree anew and holding every root against what was signed.</summary>
internal sealed class TreeWalk
{
    private readonly CheckpointHistory _history;
    private readonly Queue<Claim> _toProve;
    private readonly List<LogFinding> _findings = [];
    private readonly Frontier _tree = new();
    private readonly UpperTiles _upper;
    private readonly LeafTiles _leaves;

    public TreeWalk(ILogFiles files, CheckpointHistory history, IEntryReader? reader)
    {
        _history = history;
        _toProve = history.ToProve();
        _upper = new UpperTiles(files, history.Size, _findings);
        _leaves = new LeafTiles(files, reader, _findings);
    }

    public IEnumerable<LogFinding> Run()
    {
        Prove(TreeHash.Empty, size: 0);
        var goesOn = true;
        for (var index = 0L; goesOn && index << Tile.Height < _history.Size; index++)
        {
            goesOn = Step(Tile.At(level: 0, index, _history.Size));
            foreach (var finding in _findings)
            {
                yield return finding;
            }

            _findings.Clear();
        }

        _upper.Finish();
        foreach (var finding in _findings.Concat(_toProve.Select(Unproven)))
        {
            yield return finding;
        }
    }

    // Over a hole leads what the level above says was there; where that is missing too, the walk ends.
    private bool Step(Tile tile)
    {
        var claimed = tile.IsFull ? _upper.Claimed(tile) : null;
        var hashes = _leaves.Read(tile, root => claimed is { } full ? root == full : IsHead(tile, root));
        if (!hashes.IsEmpty)
        {
            Grow(hashes, tile.First);
        }
        else if (claimed is { } bridge)
        {
            Append(bridge);
        }

        return !hashes.IsEmpty || claimed is not null;
    }

    private bool IsHead(Tile tile, Hash root) => !tile.IsFull && _tree.RootWith(root) == _history.Head.Root;

    private void Grow(ReadOnlySpan<Hash> hashes, long first)
    {
        var part = new Frontier();
        foreach (var hash in hashes)
        {
            part.Append(hash);
            if (_toProve.TryPeek(out var next) && next.Checkpoint.Size <= first + part.Size)
            {
                Prove(_tree.RootWith(part.Root()), first + part.Size);
            }
        }

        if (hashes.Length == Tile.FullWidth)
        {
            Append(part.Root());
        }
    }

    private void Append(Hash tile)
    {
        _tree.Append(tile, Tile.Height);
        _upper.Append(tile);
    }

    // Sizes that lay in a hole stay unproven.
    private void Prove(Hash root, long size)
    {
        while (_toProve.TryPeek(out var claim) && claim.Checkpoint.Size <= size)
        {
            _toProve.Dequeue();
            if (claim.Checkpoint.Size < size)
            {
                _findings.Add(Unproven(claim));
            }
            else if (claim.Checkpoint.Root != root)
            {
                _findings.Add(new LogFinding.RootDiffers(claim.Name, size, root, claim.Checkpoint.Root));
            }
        }
    }

    private static LogFinding Unproven(Claim claim) => new LogFinding.RootUnproven(claim.Name, claim.Checkpoint.Size);
}
