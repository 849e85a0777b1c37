using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of who tested, advised and worked.</summary>
internal static class OfPeople
{
    private static Count Sessions => Count.Sum("sources", "jsonb_array_length(i.view -> 'fieldwork')");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(16, "Who changed what after submission?")
        {
            Examined = Count.Of("milestones", "i.view ->> 'kind' in ('submission', 'release')"),
            Found = Count.Of("milestones", "i.view ->> 'kind' in ('submission', 'release')"),
            Needs = "a milestone of submission or release",
            Links = ["milestones/{submission}/since", "milestones"],
        },
        new(18, "Which interviews tested which theory, and which theories were never put to anyone?")
        {
            Examined = Sessions + Count.Of("consultations"),
            Found = Count.PointingAt("programme-theories", "tests") + Count.PointingAt("programme-theories", "put"),
            Needs = "interviews, focus groups or consultations, with the theories that were put to people there",
            Links = ["programme-theories/tests"],
        },
        new(19, "What did stakeholders change, and what advice was declined?")
        {
            Examined = Count.Of("consultations"),
            Found = Count.Sum("consultations", "jsonb_array_length(i.view -> 'advice')"),
            Needs = "consultations and their advice",
            Links = ["consultations/advice"],
        },
        new(32, "Who did what, and how long did each phase take?")
        {
            Examined = Count.Of("contributors", "jsonb_array_length(i.view -> 'credit') > 0"),
            Found = Count.Of("contributors", "jsonb_array_length(i.view -> 'credit') > 0"),
            Needs = "what contributors are credited with, and when phases began and ended",
            Links = ["contributors/credit"],
        },
    ];
}
