namespace TheoryLedger.Integrity.Trees;

/// <summary>The way of a verifier up a tree, beside its last leaf (RFC 9162, section 2.1.3.2).</summary>
internal struct Climb(long place, long last)
{
    private long _place = place;
    private long _last = last;

    /// <summary>Nothing stands beside the root: a path that goes on is too long.</summary>
    public readonly bool IsAtTop => _last == 0;

    /// <summary>Whether the next hash stands to the left; levels where the last subtree stands alone are left behind.</summary>
    public bool NextIsLeft()
    {
        var isLeft = (_place & 1) == 1 || _place == _last;
        while (isLeft && (_place & 1) == 0 && _place != 0)
        {
            Up();
        }

        return isLeft;
    }

    /// <summary>To the complete subtree that ends here.</summary>
    public void SkipWhileRight()
    {
        while ((_place & 1) == 1)
        {
            Up();
        }
    }

    public void Up()
    {
        _place >>= 1;
        _last >>= 1;
    }
}
