using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Consultations;

/// <summary>Asks who was consulted, and what was put to them.</summary>
public sealed class HoldConsultationForm() : StartForm(typeof(HoldConsultationEndpoint))
{
    public override string Offer => "Record a consultation";

    public override string Shelf => ConsultationView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Record a consultation",
            "Record it",
            [
                Ask.Part(
                    Ask.Line("group", "Who was consulted") with
                    {
                        Help = "A group, such as policy makers or patients; nobody by name.",
                    },
                    Ask.Line("attendance", "How many came", isNeeded: false),
                    Ask.Prose("questions", "What they were asked", isNeeded: false)
                ),
                new(await room.TicksAsync("put", []))
                {
                    Legend = "What was put to them",
                    Help = "As it is worded now. What was put in an earlier wording is recorded by a program.",
                },
            ]
        )
        {
            Says = "What they advise is recorded on its page, once it is there.",
        };
}
