using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codings;

/// <summary>Asks how somebody reads an excerpt.</summary>
public sealed class CodeExcerptForm() : StartForm(typeof(CodeExcerptEndpoint))
{
    public override string Offer => "Code it";

    public override string On => ExcerptView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room)
    {
        if (await room.FindAsync<ExcerptView>(room.Asked.On) is not { } excerpt)
        {
            return null;
        }

        return new FormShown(
            "Code an excerpt",
            "Record this reading",
            [
                Ask.Part([
                    Ask.Hidden("excerptId", excerpt.Id),
                    // Whoever read other words than it has now is told so.
                    Ask.Hidden("excerptVersion", excerpt.ExcerptVersion),
                    .. await room.ReadingAsync(now: null),
                ]),
            ]
        )
        {
            Lines = [new("Quote", excerpt.Quote)],
            Then = $"excerpts/{excerpt.Id}",
        };
    }
}
