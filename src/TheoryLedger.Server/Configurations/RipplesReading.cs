using TheoryLedger.Configurations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>Where outcomes go from here, and from where they come.</summary>
/// <param name="Out">From an outcome here into another configuration.</param>
/// <param name="In">From another configuration's outcome into an element here.</param>
/// <param name="GivenUp">Links from here that stand no longer.</param>
public sealed record RipplesReading(
    IReadOnlyList<RippleOut> Out,
    IReadOnlyList<RippleIn> In,
    IReadOnlyList<RippleView> GivenUp
);

/// <summary>An outcome here that feeds another configuration.</summary>
/// <param name="Title">What the other is called.</param>
/// <param name="IsStale">True where the other has another version, or has ended, since the link was made.</param>
public sealed record RippleOut(string? Title, bool IsStale, RippleView Link);

/// <summary>Another configuration's outcome that feeds an element here.</summary>
/// <param name="RippleId">The link.</param>
/// <param name="From">The other configuration.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="ToElement">The element here.</param>
/// <param name="ToVersion">The version here that was linked to.</param>
public sealed record RippleIn(
    RippleId RippleId,
    ConfigurationNamed From,
    ElementId Outcome,
    ElementId ToElement,
    int ToVersion
)
{
    internal static RippleIn Of(Pointer pointer, ConfigurationView? from)
    {
        var label = pointer.LabelAs<Label>();
        return new(
            new RippleId(Guid.Parse(pointer.Part)),
            new ConfigurationNamed(pointer.Source, from?.Title),
            label.Outcome,
            label.ToElement,
            label.ToVersion
        );
    }

    private sealed record Label(ElementId Outcome, ElementId ToElement, int ToVersion);
}
