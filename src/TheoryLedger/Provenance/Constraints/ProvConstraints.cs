namespace TheoryLedger.Provenance.Constraints;

/// <summary>Tells whether a document can describe something that happened: whether it is valid under PROV-CONSTRAINTS.</summary>
/// <remarks>
/// Checked are the rules for the relations that we write: 22 to 25, 30, 33, 34, 36 to 42, 45, 46, 50 to 55. The others speak of starts by
/// entities, of communication, delegation, membership and of the lives of agents, none of which we state. Times are compared
/// as well, which the Recommendation leaves out.
/// </remarks>
public static class ProvConstraints
{
    /// <summary>Everything that is wrong; empty for a valid document.</summary>
    public static IReadOnlyList<ProvViolation> Check(ProvDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            .. Naming.Check(document),
            .. Typing.Check(document),
            .. Uniqueness.Check(document),
            .. Deriving.Check(document),
            .. Ordering.Check(document),
        ];
    }
}
