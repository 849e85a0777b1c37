using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Storage;

/// <summary>What the store calls the kind of thing that a stream is about.</summary>
internal static class StreamKinds
{
    /// <summary>As it names a class: in lower case, its words apart; none for a fact that is not known.</summary>
    public static string? Of(string fact) =>
        EventNames.ByName.TryGetValue(fact, out var type)
            ? string.Concat(Folds.StateOf(type).Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{c}"))
                .ToLowerInvariant()
            : null;
}
