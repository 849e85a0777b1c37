using TheoryLedger.Configurations;

namespace TheoryLedger.Server.Configurations;

/// <summary>Elements by their words.</summary>
internal static class ElementWordings
{
    /// <summary>How an element of a configuration is worded, or that it is not there any more.</summary>
    public static string WordingOf(this ConfigurationReading configuration, ElementId id) =>
        configuration.Form.Elements.FirstOrDefault(e => e.Id == id)?.Wording ?? "an element of an earlier version";
}
