using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Good reasons for changing what a construct is.</summary>
internal static class ConstructReasons
{
    public static Task<IReadOnlyList<FormPart>> WhyAsync(this FormRoom room) =>
        WhyParts.OfAsync(
            room,
            near: [],
            "Both interviews use the word for what they expect of others, and neither for what they feel: so it is a belief, not an emotion.",
            "In two of three papers it comes last and nothing follows from it: it is an outcome there."
        );
}
