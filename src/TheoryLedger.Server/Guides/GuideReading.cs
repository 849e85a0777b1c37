using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;

namespace TheoryLedger.Server.Guides;

/// <summary>A guide, with the interviews and focus groups that followed it.</summary>
public sealed record GuideReading : GuideView
{
    private GuideReading(GuideView guide, IReadOnlyList<GuideUseReading> uses)
        : base(guide) => Uses = uses;

    public IReadOnlyList<GuideUseReading> Uses { get; }

    public static async Task<object> ShowAsync(GuideView guide, AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(asOf);
        var uses = await asOf.PointersAtAsync(guide.Id, SourceEdges.Guide, token);
        return new GuideReading(
            guide,
            [.. uses.Select(u => new GuideUseReading(u.Source, u.LabelAs<GuideUse>().Version))]
        );
    }
}

/// <summary>A guide was followed.</summary>
/// <param name="Source">The interview or focus group.</param>
/// <param name="GuideVersion">The version that was followed; none where it is not known.</param>
public sealed record GuideUseReading(Guid Source, int? GuideVersion);
