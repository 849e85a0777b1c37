using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Guidance;

/// <summary>A piece of guidance in brief: what a list tells of it, without the reasons for each wording.</summary>
/// <param name="Id">Of the guidance.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Begins">Its first statement; empty where it makes none.</param>
/// <param name="Statements">How many statements it makes.</param>
/// <param name="Standing">How far it has come.</param>
public sealed record GuidanceGist(Guid Id, string Title, string Begins, int Statements, GuidanceStands Standing)
{
    internal static async Task<IReadOnlyList<GuidanceGist>> Of(
        IReadOnlyList<GuidanceView> views,
        AsOf asOf,
        CancellationToken token
    ) => [.. (await GuidanceInFull.Of(views, asOf, token)).Select(Of)];

    private static GuidanceGist Of(GuidanceInFull guidance) =>
        new(
            guidance.Id,
            guidance.Title,
            guidance.Statements is [var first, ..] ? first.Text : "",
            guidance.Statements.Count,
            GuidanceStands.Of(guidance)
        );
}

/// <summary>How far guidance has come.</summary>
/// <param name="FormVersion">The number of the present wording.</param>
/// <param name="ApprovedVersion">The wording that was approved last; none before any was.</param>
/// <param name="Stale">How many of its statements rest on what has changed since.</param>
public sealed record GuidanceStands(int FormVersion, int? ApprovedVersion, int Stale)
{
    internal static GuidanceStands Of(GuidanceInFull guidance) =>
        new(
            guidance.FormVersion,
            guidance.ApprovedVersion,
            guidance.Statements.Count(s => s.RestsOn.Any(r => r.IsStale))
        );
}
