using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Recording;

/// <summary>Something that is not to stand twice in a review, because it would count twice.</summary>
/// <param name="Kind">What the register calls it; another rule for what is the same is another kind.</param>
/// <param name="Thing">What the store calls what stands.</param>
public abstract record OnlyOnce(string Kind, string Thing)
{
    /// <summary>What is new among facts: by what it is known, and what gives way to it.</summary>
    public abstract IEnumerable<(string Key, Guid? InsteadOf)> Added(IEnumerable<LedgerEvent> facts);

    /// <summary>Things that facts may bring back to stand.</summary>
    public virtual IEnumerable<Guid> Returning(IEnumerable<(Guid Stream, LedgerEvent Event)> facts) => [];

    /// <summary>By what something would be known if it stood again; nothing where it cannot.</summary>
    public virtual string? KeyAgain(object thing) => null;

    /// <summary>Whether what it is known by is a name: then any other that reads the same is that name too.</summary>
    public virtual bool IsName => false;

    /// <summary>By what something is known while it stands; nothing once it does not.</summary>
    public abstract string? KeyOf(object thing);

    /// <summary>Says that it stands already, and what to do instead.</summary>
    public abstract Refusal Refuse(Guid standing);
}
