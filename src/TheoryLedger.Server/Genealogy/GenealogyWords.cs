using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Genealogy;

/// <summary>Says where things went.</summary>
internal static class GenealogyWords
{
    public static string Of(Fate fate) =>
        fate switch
        {
            Fate.Current => "stands",
            Fate.Merged => "merged into another",
            Fate.Split => "divided",
            Fate.Superseded => "gave way to another",
            _ => Plain.Of(fate),
        };

    /// <summary>So many of them went there.</summary>
    public static string Of(Fate fate, int count) =>
        (fate, count) switch
        {
            (Fate.Current, 1) => "1 stands",
            (Fate.Current, _) => $"{count} stand",
            (Fate.Superseded, _) => $"{count} gave way to another",
            (_, 1) => $"1 was {Of(fate)}",
            _ => $"{count} were {Of(fate)}",
        };
}
