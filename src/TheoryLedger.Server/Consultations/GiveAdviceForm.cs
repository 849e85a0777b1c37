using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Consultations;

/// <summary>Asks what those who were consulted advised.</summary>
public sealed class GiveAdviceForm() : ChangeForm<ConsultationView>(typeof(GiveAdviceEndpoint))
{
    public override string Offer => "Record what they advised";

    internal override Task<FormShown> AskAsync(ConsultationView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Record advice", "Record it", [Ask.Part(Ask.Prose("advice", "What they advised"))])
            {
                Says = "One piece of advice at a time: each is answered for itself.",
                Lines = [new("They were asked", view.Questions)],
            }
        );
}
