using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Guidance;

/// <summary>A piece of guidance with what it said in each of its wordings.</summary>
/// <param name="Guidance">The guidance in full.</param>
/// <param name="Wordings">Its wordings, in order.</param>
public sealed record GuidanceFront(GuidanceInFull Guidance, IReadOnlyList<GuidanceWorded> Wordings)
{
    internal static async Task<GuidanceFront> ReadAsync(GuidanceView view, AsOf asOf, CancellationToken token)
    {
        var history = await asOf.HistoryAsync<GuidanceView>(view.Id, token);
        return new(
            await GuidanceInFull.Of(view, asOf, token),
            [
                .. history
                    .DistinctBy(v => v.FormVersion)
                    .Select(v => new GuidanceWorded(v.Title, v.Statements, v.Wordings[^1])),
            ]
        );
    }
}

/// <summary>What guidance said from one decision on.</summary>
public sealed record GuidanceWorded(string Title, IReadOnlyList<Statement> Statements, GuidanceWording By);
