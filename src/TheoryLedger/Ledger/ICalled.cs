namespace TheoryLedger.Ledger;

/// <summary>Goes by a name as long as it is open; no other open thing of its kind may have that name.</summary>
public interface ICalled : IState
{
    /// <summary>Its name; none once it has ended.</summary>
    string? Called { get; }

    /// <summary>What those are told who would give its name to another.</summary>
    Refusal NameTaken { get; }
}
