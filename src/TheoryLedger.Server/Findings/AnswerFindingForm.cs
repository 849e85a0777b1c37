using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Findings;

/// <summary>Asks what the team answers to a finding.</summary>
public sealed class AnswerFindingForm() : ChangeForm<FindingView>(typeof(AnswerFindingEndpoint))
{
    public override string Offer => "Answer it";

    public override bool Suits(string? state) => state != "closed";

    internal override Task<FormShown> AskAsync(FindingView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Answer a finding", "Answer it", [Ask.Part(Ask.Prose("answer", "What the team says to it"))])
            {
                Lines = [new("Finding", view.Text)],
            }
        );
}
