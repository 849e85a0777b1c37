using TheoryLedger.Ledger;
using TheoryLedger.Server.Guides;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Participants;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks who spoke in an interview or focus group, by which guide, on which theories.</summary>
public sealed class HoldFieldworkForm() : ChangeForm<SourceView>(typeof(HoldFieldworkEndpoint))
{
    private const int Most = 300;

    public override string Offer => "Record how it was held";

    public override string Means => "Who spoke, by which guide, and which theories were put to them.";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Speech, "It was published: only interviews and focus groups are held.");

    internal override async Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        new(
            "Record how an interview or focus group was held",
            "Record it",
            [
                new([.. (await SpeakersAsync(room)).Select(Spoke)])
                {
                    Legend = "Who spoke",
                    Help = "Under their pseudonyms. Whoever is not listed yet is brought in first.",
                },
                Ask.Part(
                    new FormField("guide,guideVersion", "By which guide, as it stands now", FormFieldKind.Choice)
                    {
                        Choices = await room.VersionsAsync(GuideView.Concept, "guideVersion"),
                    },
                    Ask.Line("mode", "How it was held", isNeeded: false) with
                    {
                        Help = "Such as: in person, by telephone, by video.",
                    },
                    Ask.Line("minutes", "How long it took, in minutes", isNeeded: false)
                ),
                new(await room.TicksAsync("tested", []))
                {
                    Legend = "Which theories were put to them",
                    Help = "As they are worded now. What was put in an earlier wording is recorded by a program.",
                },
            ]
        );

    // Nothing new is kept of whoever withdrew.
    private static async Task<IEnumerable<ParticipantView>> SpeakersAsync(FormRoom room) =>
        (await room.AsOf.ListAsync<ParticipantView>(after: 0, Most, room.Token)).Where(p => !p.IsWithdrawn);

    private static FormField Spoke(ParticipantView participant, int at) =>
        Ask.Tick(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"participants/{at}"),
            participant.Id,
            Words.Of(participant.Pseudonym),
            "a participant"
        );
}
