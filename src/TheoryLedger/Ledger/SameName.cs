using System.Globalization;
using System.Text;

namespace TheoryLedger.Ledger;

/// <summary>When two names are the same to whoever reads them: in whatever case, and with whatever does not show.</summary>
public static class SameName
{
    /// <summary>Which rule this is. Whoever changes it raises this number: what was kept by an earlier one is made anew.</summary>
    public const int Rule = 2;

    /// <summary>What two names have in common exactly when they are the same.</summary>
    /// <param name="name">In normalisation form KC, which the base library cannot bring about without ICU.</param>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var shown = string.Concat(
            name.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.Format)
        );
        var words = shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words)
            .ToUpperInvariant()
            .Replace("\u00df", "SS", StringComparison.Ordinal)
            .Replace("\u1e9e", "SS", StringComparison.Ordinal);
    }
}
