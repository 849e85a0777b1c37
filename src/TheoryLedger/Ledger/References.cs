namespace TheoryLedger.Ledger;

/// <summary>What holds for every reference in a decision: it points at a kind of thing that makes sense there.</summary>
public static class References
{
    public static Refusal? Check(Command command, Known known) =>
        Refs.Declared(command).Select(d => Check(d, known)).FirstOrDefault(r => r is not null);

    private static Refusal? Check(DeclaredRef declared, Known known)
    {
        var state = known.Find<IState>(declared.Ref.Id);
        var thing = Things.Of(state);
        return (declared.Allowed & thing) == Thing.None ? OfKind(declared, thing)
            : declared.Ref.Version is not null && state is not IVersioned ? Unversioned(thing)
            : null;
    }

    private static Refusal OfKind(DeclaredRef declared, Thing thing) =>
        new(
            "reference-kind",
            $"'{declared.Field}' cannot point at this {Things.Named(thing)}; it takes: {Things.Named(declared.Allowed)}."
        );

    private static Refusal Unversioned(Thing thing) =>
        new("reference-version-none", $"There are no versions of this {Things.Named(thing)}; leave the version out.");
}
