using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Guidance;

/// <summary>A piece of guidance, and what each statement rests on.</summary>
/// <param name="Id">Of the guidance.</param>
/// <param name="Version">What to send as If-Match to change it.</param>
/// <param name="FormVersion">The number of the present wording.</param>
/// <param name="ApprovedVersion">The wording that was approved last; none before any was.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Statements">What it says.</param>
/// <param name="Wordings">Why it was worded so, each time.</param>
/// <param name="Approvals">Every approval, and of which wording.</param>
/// <param name="Affirmations">When and why it was found to hold as it was.</param>
public sealed record GuidanceInFull(
    Guid Id,
    long Version,
    int FormVersion,
    int? ApprovedVersion,
    string Title,
    IReadOnlyList<GroundedStatement> Statements,
    IReadOnlyList<GuidanceWording> Wordings,
    IReadOnlyList<GuidanceApproval> Approvals,
    IReadOnlyList<GuidanceWording> Affirmations
)
{
    public static async Task<GuidanceInFull> Of(GuidanceView view, AsOf asOf, CancellationToken token) =>
        (await Of([view], asOf, token))[0];

    /// <summary>Several, with one look-up for what all of them rest on.</summary>
    public static async Task<IReadOnlyList<GuidanceInFull>> Of(
        IReadOnlyList<GuidanceView> views,
        AsOf asOf,
        CancellationToken token
    )
    {
        var grounds = views.SelectMany(v => v.Statements).SelectMany(s => s.RestsOn).Select(r => r.Id);
        var neighbours = await Neighbours.FindAsync(asOf, grounds, token);
        return [.. views.Select(view => Of(view, neighbours))];
    }

    private static GuidanceInFull Of(GuidanceView view, Neighbours neighbours) =>
        new(
            view.Id,
            view.Version,
            view.FormVersion,
            view.Approvals is [.., var last] ? last.FormVersion : null,
            view.Title,
            GroundedStatement.Of(view.Statements, neighbours),
            view.Wordings,
            view.Approvals,
            view.Affirmations
        );
}
