namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>Why a review is not sealed here any more until somebody has looked into it.</summary>
public enum Standstill
{
    /// <summary>The database is behind a checkpoint that was signed: it was turned back.</summary>
    Behind,

    /// <summary>The database does not contain what was signed.</summary>
    Inconsistent,

    /// <summary>The key of this log is not on this node.</summary>
    KeyMissing,

    /// <summary>A checkpoint, here or in the database, cannot be read or is falsely signed.</summary>
    Unreadable,

    /// <summary>Events do not follow each other as they must.</summary>
    EventsBroken,
}

/// <summary>A review is not sealed any more: going on could sign two histories, or a broken one.</summary>
public sealed class StandstillException(Standstill cause, string message) : Exception(message)
{
    public Standstill Cause { get; } = cause;
}
