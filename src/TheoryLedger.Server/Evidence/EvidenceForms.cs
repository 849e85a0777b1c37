using TheoryLedger.Ledger;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Evidence;

/// <summary>What has to be before one's eyes to judge a piece of evidence.</summary>
internal static class EvidenceForms
{
    public static async Task<IReadOnlyList<FormLine>> LinesAsync(this FormRoom room, EvidenceView evidence) =>
        [
            new("Quote", (await room.FindAsync<ExcerptView>(evidence.ExcerptId.Value))?.Quote),
            new(
                Plain.Begin(Plain.Of(evidence.Stance)),
                Words.Of(
                    (await room.FindAsync<ConfigurationView>(evidence.ConfigurationId.Value))?.Title
                        ?? "a configuration"
                )
            ),
            new("Because", evidence.Reason),
        ];
}
