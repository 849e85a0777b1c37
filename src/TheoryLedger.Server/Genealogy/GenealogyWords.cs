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
}
