using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks what was published about a source since: that it was retracted, corrected or doubted.</summary>
public sealed class NoteNoticeForm() : ChangeForm<SourceView>(typeof(NoteNoticeEndpoint))
{
    public override string Offer => "Note a retraction, correction or concern";

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Note what was published about a source",
                "Note it",
                [
                    Ask.Part(
                        Ask.One<NoticeKind>("kind", "What was published", room.Frame, says: Says),
                        Ask.Line("notice", "Where it is to be found, or what it says"),
                        Ask.Line("noticedOn", "When it was published") with
                        {
                            Help = "A year, a month or a day, as 2024-03.",
                        }
                    ),
                ]
            )
            {
                Says =
                    "Nothing changes by itself: whatever rests on the source is flagged until somebody has judged it.",
            }
        );

    private static string Says(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Concern => "an expression of concern",
            NoticeKind.Correction => "a correction",
            NoticeKind.Retraction => "a retraction",
            _ => Plain.Of(kind),
        };
}
