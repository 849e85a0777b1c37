using System.Text;
using TheoryLedger.Integrity;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Reporting;

/// <summary>The log of a review as a report carries it, so that its own script can hash it again.</summary>
/// <param name="Checkpoint">What was signed: the name of the log, how many entries it has, and the hash over all of them.</param>
/// <param name="Bundles">All entries, 256 at a time, each with its length before it; in base 64.</param>
/// <param name="Wordings">The public payload of every wording of a theory, in canonical JSON, by its position.</param>
public sealed record ReportedLog(
    string Checkpoint,
    IReadOnlyList<string> Bundles,
    IReadOnlyDictionary<long, string> Wordings
)
{
    // What is longer makes a file that nobody opens; the bundle holds it.
    private const long Longest = 20_000;
    private const int MostTheories = 100;
    private const int MostWordings = 500;

    /// <summary>The position of the event that gave a theory its present wording.</summary>
    internal static long WordedAt(ProgrammeTheoryView theory) =>
        theory.Verdicts.First(v => v.FormVersion == theory.FormVersion).Taken.Position;

    internal static async Task<ReportedLog?> ReadAsync(LogReader reader, AsOf asOf, CancellationToken token)
    {
        if (await reader.FindAsync(asOf.Moment.Review, epoch: null, token) is not { Size: <= Longest } log)
        {
            return null;
        }

        var bundles = new List<string>();
        for (var index = 0; index << Tile.Height < log.Size; index++)
        {
            var tile = Tile.At(0, index, log.Size);
            bundles.Add(Convert.ToBase64String((await reader.TileAsync(log, tile, entries: true, token))!));
        }

        // Those that are printed come first: whatever is left out, each of them can be checked.
        var theories = await asOf.ListAsync<ProgrammeTheoryView>(after: 0, MostTheories, token);
        var steps = await Steps.ReadAsync(
            asOf,
            "i.concept = $4",
            "(i.since = any ($6)) desc, i.since limit $5",
            token,
            ProgrammeTheoryView.Concept,
            MostWordings,
            theories.Select(WordedAt).ToArray()
        );
        return new(
            log.Text,
            bundles,
            steps
                .Where(s => s.Fact.Envelope.Position <= log.Position)
                .ToDictionary(
                    s => s.Fact.Envelope.Position,
                    s => Encoding.UTF8.GetString(CanonicalJson.Canonicalise(Encoding.UTF8.GetBytes(s.Fact.Data)))
                )
        );
    }
}
