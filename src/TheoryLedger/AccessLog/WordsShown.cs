using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.AccessLog;

public abstract record AccessEvent : LedgerEvent;

/// <summary>Somebody was shown what participants said, or what was written of it.</summary>
/// <remarks>It lies in a log of its own beside its review's, and moves no position of that review.</remarks>
/// <param name="Account">Who.</param>
/// <param name="Operation">By which operation of the interface.</param>
/// <param name="Purpose">What for, as they say themselves.</param>
/// <param name="IsStream">Whether it goes on: whatever is recorded while it is open is shown as well.</param>
/// <param name="People">Whose words: participants, and interviews.</param>
/// <param name="Facts">The facts that the words belong to, the first thousand; none where a whole review was given out.</param>
/// <param name="Fields">How many fields were shown; none counted where a whole review was given out.</param>
public sealed record WordsShown(
    Guid Account,
    string Operation,
    string Purpose,
    bool IsStream,
    IReadOnlyList<Guid> People,
    IReadOnlyList<Guid> Facts,
    int Fields
) : AccessEvent;

/// <summary>One showing; nothing ever follows it.</summary>
public sealed record Showing : IFold<Showing>
{
    public static Showing Fold(Showing? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, WordsShown) => new Showing(),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
