using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Candidates;

/// <summary>Good reasons for what becomes of a candidate theory.</summary>
internal static class CandidateReasons
{
    public static Task<IReadOnlyList<FormPart>> WhyAsync(this FormRoom room) =>
        WhyParts.OfAsync(
            room,
            near: [],
            "Three of the first five papers explain the pattern like this, and nothing that we hold explains it yet.",
            "The stakeholders know of no place where it was so, and no paper speaks of it: others come first."
        );
}
