using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Guides;

/// <summary>Asks which theories a guide is to test.</summary>
internal static class GuideParts
{
    public static async Task<FormPart> TestsAsync(FormRoom room, IReadOnlyList<Ref> now) =>
        new(await room.TicksAsync("tests", now))
        {
            Legend = "Which theories it is to test",
            Help = "As they are worded now. What is to be tested in an earlier wording is recorded by a program.",
        };
}
