using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Says of a statement that nothing bears it, and why not.</summary>
internal static class Borne
{
    /// <summary>How far a theory reaches.</summary>
    public static string Level(TheoryRange level) =>
        Plain.Of(level) is var said && said is "not stated" or "not published" ? $"level {said}" : said;

    /// <summary>A sentence; empty of what is borne by what it rests on.</summary>
    public static string By(StatementBasis basis) =>
        basis switch
        {
            StatementBasis.Conjecture => "This is a conjecture: the team supposes it, and nothing bears it yet.",
            StatementBasis.Unstated => "Nobody says what this rests on.",
            StatementBasis.NotPublished => "What this rests on is not published.",
            _ => "",
        };
}
