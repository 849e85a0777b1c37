using TheoryLedger.Server.CausalWeb;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>How many configurations say what leads to what, and a lever and an outcome between which that is seen.</summary>
internal static class LongestLead
{
    public static async Task<Tally> TellAsync(AsOf asOf, CancellationToken token)
    {
        var leading = (await WebRows.ReadAsync(asOf, token)).Where(c => c.IsOpen && c.Form.Links is not []).ToList();
        if (leading is [])
        {
            return new(0, 0);
        }

        var found = new Tally(leading.Count, 0);
        var ends = await Subjects.FindAsync(asOf, ["{first-lever}", "{last-outcome}"], token);
        if (
            ends.TryGetValue("first-lever", out var lever)
            && ends.TryGetValue("last-outcome", out var outcome)
            && await LeadsAsync(asOf, Guid.Parse(lever), Guid.Parse(outcome), token)
        )
        {
            return found.Seen("lever", lever).Seen("outcome", outcome);
        }

        var link = leading[0].Form.Links[0];
        return found.Seen("lever", link.From.Value).Seen("outcome", link.To.Value);
    }

    private static async Task<bool> LeadsAsync(AsOf asOf, Guid lever, Guid outcome, CancellationToken token) =>
        await WebTelling.TellAsync(asOf, new(lever, outcome, Constructs: false, Chains: 1, Limit: 500), token)
            is { Chains: not [] };
}
