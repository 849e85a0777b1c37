using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks how relevant, rich or rigorous a source is.</summary>
public sealed class AppraiseSourceForm() : ChangeForm<SourceView>(typeof(AppraiseSourceEndpoint))
{
    public override string Offer => "Appraise it";

    internal override async Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        new(
            "Appraise a source",
            "Record the judgement",
            [
                Ask.Part(
                    Ask.One<AppraisalAspect>("aspect", "What is judged", room.Frame),
                    Ask.One<AppraisalLevel>("level", "How high it is", room.Frame),
                    new FormField(
                        "forTheory/id,forTheory/version",
                        "For one theory only, as it is worded now",
                        FormFieldKind.Choice
                    )
                    {
                        Choices = await room.WordedAsync(),
                        Help = "Leave it open to judge the source as a whole.",
                    },
                    Ask.Reason()
                ),
            ]
        )
        {
            Says =
                "Relevance, richness and rigour are judged apart: a source may be rich and not rigorous. One that is relevant to one theory need not be to another.",
        };
}
