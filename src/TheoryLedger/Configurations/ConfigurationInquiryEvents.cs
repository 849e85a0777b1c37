using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>An outcome here was recognised as the context or mechanism of another configuration.</summary>
/// <param name="RippleId">Keeps the links apart.</param>
/// <param name="Outcome">The outcome in this configuration.</param>
/// <param name="To">The other configuration.</param>
/// <param name="ToVersion">Its version then.</param>
/// <param name="ToElement">The element it feeds there.</param>
/// <param name="Why">Why.</param>
public sealed record RippleLinked(
    RippleId RippleId,
    ElementId Outcome,
    ConfigurationId To,
    int ToVersion,
    ElementId ToElement,
    Reasoning Why
) : ConfigurationEvent;

/// <summary>A link between two configurations was given up.</summary>
public sealed record RippleUnlinked(RippleId RippleId, Reasoning Why) : ConfigurationEvent;

/// <summary>Another explanation of the same pattern was considered.</summary>
/// <param name="RivalId">Keeps the rivals apart.</param>
/// <param name="Version">The version of the configuration that it was weighed against.</param>
/// <param name="Explanation">What it says.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Why">Why.</param>
public sealed record RivalConsidered(
    RivalId RivalId,
    int Version,
    string Explanation,
    RivalVerdict Verdict,
    Reasoning Why
) : ConfigurationEvent;

/// <summary>Somebody looked for a case that would speak against a configuration.</summary>
/// <param name="NegativeCaseId">Keeps the searches apart.</param>
/// <param name="Version">The version of the configuration against which it would speak.</param>
/// <param name="Where">Where they looked.</param>
/// <param name="Result">Whether they found one.</param>
/// <param name="Found">The excerpts or sources that show it.</param>
/// <param name="Note">What it means.</param>
public sealed record NegativeCaseSought(
    NegativeCaseId NegativeCaseId,
    int Version,
    Words Where,
    NegativeCaseResult Result,
    IReadOnlyList<Ref> Found,
    Words Note
) : ConfigurationEvent;
