namespace TheoryLedger.Ledger;

/// <summary>The names that a decision takes up, whatever the decision is: none may be that of another open thing of its kind.</summary>
/// <remarks>What two things are called is compared as they stand after it, so that a part may keep the name of what was divided.</remarks>
public sealed class NameClaims
{
    private readonly Dictionary<Guid, IState> _after;
    private readonly List<KeyValuePair<Guid, IState>> _claims;

    private NameClaims(IReadOnlyDictionary<Guid, IState> before, Dictionary<Guid, IState> after)
    {
        _after = after;
        _claims = [.. after.Where(thing => Called(thing.Value) is { } name && name != Called(before, thing.Key))];
    }

    /// <summary>What facts about to be recorded take up.</summary>
    /// <param name="target">The thing decided about.</param>
    /// <param name="facts">What the decision leads to.</param>
    /// <param name="before">Everything that it touches and that was there before.</param>
    public static NameClaims Of(Guid target, IEnumerable<Fact> facts, IReadOnlyDictionary<Guid, IState> before) =>
        new(
            before,
            facts
                .Where(fact => typeof(ICalled).IsAssignableFrom(Folds.StateOf(fact.Event)))
                .GroupBy(fact => fact.Stream ?? target, fact => fact.Event)
                .ToDictionary(thing => thing.Key, thing => Folds.Fold(before.GetValueOrDefault(thing.Key), thing))
        );

    /// <summary>The kinds of thing among which names are taken up.</summary>
    public IReadOnlyList<Type> Kinds => [.. _claims.Select(claim => claim.Value.GetType()).Distinct()];

    /// <summary>Refuses a name that another has.</summary>
    /// <param name="things">Everything of these kinds, as it was before.</param>
    /// <param name="normal">Gives a name in normalisation form KC.</param>
    public Refusal? Check(IReadOnlyDictionary<Guid, IState> things, Func<string, string> normal)
    {
        var open = Open(things).ToLookup(thing => Key(thing.Value, normal), thing => thing.Key);
        return _claims
            .Where(claim => open[Key(claim.Value, normal)].Any(id => id != claim.Key))
            .Select(claim => ((ICalled)claim.Value).NameTaken)
            .FirstOrDefault();
    }

    /// <summary>Every name that is compared.</summary>
    public IEnumerable<string> Names(IReadOnlyDictionary<Guid, IState> things) =>
        Open(things).Select(thing => Called(thing.Value)!);

    private IEnumerable<KeyValuePair<Guid, IState>> Open(IReadOnlyDictionary<Guid, IState> things) =>
        things
            .Where(thing => !_after.ContainsKey(thing.Key))
            .Concat(_after)
            .Where(thing => Called(thing.Value) is not null);

    private static (Type, string) Key(IState thing, Func<string, string> normal) =>
        (thing.GetType(), SameName.Fold(normal(Called(thing)!)));

    private static string? Called(IState? thing) => (thing as ICalled)?.Called;

    private static string? Called(IReadOnlyDictionary<Guid, IState> before, Guid id) =>
        Called(before.GetValueOrDefault(id));
}
