namespace TheoryLedger.Ledger;

/// <summary>What holds for every reference in a decision: it points at a kind of thing that makes sense there.</summary>
public static class References
{
    public static Refusal? Check(Command command, Known known) =>
        Refs.Declared(command).Select(d => Check(d, known)).FirstOrDefault(r => r is not null);

    /// <summary>Refuses to point at a version that was never reached.</summary>
    public static Refusal? CheckVersion(DeclaredRef declared, Known known)
    {
        ArgumentNullException.ThrowIfNull(declared);
        ArgumentNullException.ThrowIfNull(known);
        return
            known.Find<IVersioned>(declared.Ref.Id) is { } thing
            && (declared.Ref.Version < 1 || declared.Ref.Version > thing.Version)
            ? VersionUnknown(declared, thing)
            : null;
    }

    /// <summary>Refuses to point at a part that a thing, in the version meant, does not have.</summary>
    public static Refusal? CheckPart(Ref meant, Known known)
    {
        ArgumentNullException.ThrowIfNull(meant);
        ArgumentNullException.ThrowIfNull(known);
        return (meant.Part, known.Find<IState>(meant.Id)) switch
        {
            (null, _) => null,
            ({ } part, IHasParts thing) => thing.HasPart(part, meant.Version) ? null : PartUnknown(part),
            (_, var thing) => Undivided(Things.Of(thing)),
        };
    }

    private static Refusal? Check(DeclaredRef declared, Known known)
    {
        var state = known.Find<IState>(declared.Ref.Id);
        var thing = Things.Of(state);
        return (declared.Allowed & thing) == Thing.None
            ? OfKind(declared, thing)
            : (declared.Ref.Version, state) switch
            {
                (null, IVersioned versioned) => declared.AtVersion ? VersionMissing(declared, versioned) : null,
                (null, _) or (_, IVersioned) => null,
                _ => Unversioned(thing),
            };
    }

    private static Refusal OfKind(DeclaredRef declared, Thing thing) =>
        new(
            "reference-kind",
            $"'{declared.Field}' cannot point at this {Things.Named(thing)}; it takes: {Things.Named(declared.Allowed)}."
        );

    private static Refusal VersionMissing(DeclaredRef declared, IVersioned thing) =>
        new(
            "reference-version-missing",
            $"'{declared.Field}' means one version of this {Named(thing)}, which may change; name it: the present one is {thing.Version}, "
                + $"read as '{Things.VersionFieldOf(thing)}'."
        );

    private static Refusal VersionUnknown(DeclaredRef declared, IVersioned thing) =>
        new(
            "reference-version-unknown",
            $"'{declared.Field}' names version {declared.Ref.Version} of this {Named(thing)}, of which there are versions 1 to {thing.Version}, "
                + $"read as '{Things.VersionFieldOf(thing)}'; the 'version' that it is read with counts every change."
        );

    private static string Named(IState thing) => Things.Named(Things.Of(thing));

    private static Refusal Unversioned(Thing thing) =>
        new("reference-version-none", $"There are no versions of this {Things.Named(thing)}; leave the version out.");

    private static Refusal PartUnknown(Guid part) =>
        new(
            "reference-part-unknown",
            $"There is no part {part} in the version meant; name one that it has, or leave the part out."
        );

    private static Refusal Undivided(Thing thing) =>
        new("reference-part-none", $"This {Things.Named(thing)} has no parts to point at; leave the part out.");
}
