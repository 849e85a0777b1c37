using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Excerpts;

/// <summary>Asks what an excerpt is worth for one theory.</summary>
public sealed class AppraiseUseForm() : ChangeForm<ExcerptView>(typeof(AppraiseUseEndpoint))
{
    public override string Offer => "Appraise it for one theory";

    internal override async Task<FormShown> AskAsync(ExcerptView view, FormRoom room) =>
        new(
            "Appraise an excerpt",
            "Record the judgement",
            [
                Ask.Part(
                    new FormField(
                        "forTheory/id,forTheory/version",
                        "For which theory, as it is worded now",
                        FormFieldKind.Choice
                    )
                    {
                        IsNeeded = true,
                        Choices = await room.WordedAsync(),
                    },
                    Ask.One<AppraisalAspect>("aspect", "What is judged", room.Frame),
                    Ask.One<AppraisalLevel>("level", "How high it is", room.Frame),
                    Ask.Reason()
                ),
            ]
        )
        {
            Says = "A source may be weak as a whole, and this passage of it good enough for one theory.",
            Lines = [new("Quote", view.Quote)],
        };
}
