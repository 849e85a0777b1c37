using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Sources;

namespace TheoryLedger.Server.Assessments;

/// <summary>Asks whether new sources still change a theory, and by what that was judged.</summary>
public sealed class JudgeSaturationForm() : StartForm(typeof(JudgeSaturationEndpoint))
{
    public override string Offer => "Judge whether a theory or configuration is saturated";

    public override string Means => "Whether further sources would still change it.";

    public override string On => ProgrammeTheoryView.Concept;

    public override string Shelf => AssessmentView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Judge saturation",
            "Record the judgement",
            [
                Ask.Part(
                    await room.OfAsync(),
                    new FormField("isSaturated", "Do new sources still change it?", FormFieldKind.Radio)
                    {
                        IsNeeded = true,
                        Choices =
                        [
                            new("false", Words.Of("they do")),
                            new("true", Words.Of("they do not: it is saturated")),
                        ],
                    },
                    Ask.Line("criterion", "By what that is judged") with
                    {
                        Help = "Such as: three sources in a row changed no statement.",
                    },
                    new FormField("lastChangedBy/id", "The last source that changed it", FormFieldKind.Choice)
                    {
                        Choices = await room.PicksAsync(SourceView.Concept),
                    },
                    Ask.Reason()
                ),
            ]
        );
}
