using TheoryLedger.Reviews;

namespace TheoryLedger.Server.Reviews;

/// <summary>What each section of a protocol says by now.</summary>
internal static class ProtocolSections
{
    /// <summary>In the order in which they were published, and then added.</summary>
    public static IReadOnlyList<ProtocolSection> Of(ReviewView view)
    {
        var said = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in view.Protocol?.Sections ?? [])
        {
            said[section.Section] = section.Text;
        }

        // Of a protocol that lies elsewhere nothing is kept here, whatever was amended in it.
        foreach (var amended in said.Count == 0 ? [] : view.Amendments)
        {
            said[amended.Section] = amended.After;
        }

        return [.. said.Select(s => new ProtocolSection(s.Key, s.Value))];
    }
}
