using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of who tested, advised and worked.</summary>
internal static class OfPeople
{
    private static Count Submissions(Func<Moment, string> that) =>
        Count.Of("milestones", moment => $"{Milestones.AreSubmissions} and {that(moment)}");

    // Where nobody was met, no theory could have been put to anybody.
    private static Count Theories(Func<Moment, string> that) =>
        Count.Of(
            "programme-theories",
            moment =>
                $"""
                    {that(moment)} and exists (
                        select from {Term.Held("consultations", moment, "c")}
                        union all
                        select from {Term.Held(
                        "sources",
                        moment,
                        "s"
                    )} and jsonb_array_length(s.view -> 'fieldwork') > 0)
                    """
        );

    // A guide says what is to be put to people, which is not to put it.
    private static string Put(Moment moment) =>
        $"""
            exists (select from ledger.read_edge e
                    join ledger.read_item w on w.generation = $1 and w.review = $2 and w.id = e.source
                                           and w.concept in ('sources', 'consultations') and {moment.Holds("w")}
                    where e.generation = $1 and e.review = $2 and e.target = i.id and e.kind in ('tests', 'put')
                      and {moment.Holds("e")})
            """;

    // A part of theory may be put to people without the theory that it is to bear. Step by step: what the planner believes of a
    // review that has just been loaded must not lead it to hold everything against everything.
    private static Count PutByThemselves =>
        Count.Apart(moment =>
            $"""
                with met as materialized (
                    select w.id from {Term.Held("sources", moment, "w")} and jsonb_array_length(w.view -> 'fieldwork') > 0
                    union all select w.id from {Term.Held("consultations", moment, "w")}),
                put as materialized (
                    select distinct e.target from met join ledger.read_edge e
                      on e.generation = $1 and e.review = $2 and e.source = met.id and e.kind in ('tests', 'put') and {moment.Holds(
                "e"
            )})
                select count(*) from put where exists (
                    select from ledger.read_item i where i.generation = $1 and i.review = $2 and i.id = put.target
                       and i.concept <> 'programme-theories' and {moment.Holds("i")})
                """
        );

    private static Count Advice(string that) =>
        Count.Sum("consultations", $"jsonb_array_length(jsonb_path_query_array(i.view, '$.advice[*]{that}'))");

    private static Count Answered(string response) => Advice($" ? (@.answers[last].response == \"{response}\")");

    private static async Task<Tally> AdviceAsync(Inquiry review, CancellationToken token)
    {
        var counts = await review.AsOf.CountAsync(
            [
                Advice(" ? (exists(@.answers[*].revision ? (@ != null)))"),
                Answered("accepted"),
                Answered("partly"),
                Answered("declined"),
            ],
            token
        );
        return new(0, 0)
        {
            Says =
                $"{counts[0]:N0} led to a change of theory; {counts[1]:N0} accepted, {counts[2]:N0} accepted in part, {counts[3]:N0} declined",
        };
    }

    public static IReadOnlyList<Question> All { get; } =
    [
        new(16, "Who changed what after submission?")
        {
            Examined = Submissions(_ => "true"),
            Found = Submissions(Milestones.Followed),
            Needs = "a milestone of submission",
            Links = ["milestones/{submission}/since", "milestones"],
        },
        new(18, "Which interviews tested which theory, and which theories were never put to anyone?")
        {
            Examined = Theories(moment => $"(i.view ->> 'state' = 'open' or {Put(moment)})") + PutByThemselves,
            Found = Theories(Put) + PutByThemselves,
            Needs = "interviews, focus groups or consultations in which theories were put to people",
            Presumes = [new("theories", Count.Of("programme-theories"))],
            Links = ["programme-theories/tests"],
        },
        new(19, "What did stakeholders change, and what advice was declined?")
        {
            Examined = Advice(""),
            Found = Advice(
                " ? (exists(@.answers[*].revision ? (@ != null)) || @.answers[last].response == \"declined\")"
            ),
            Tell = AdviceAsync,
            Needs = "the advice that consultations gave",
            Presumes = [new("consultations", Count.Of("consultations"))],
            Links = ["consultations/advice"],
        },
        new(32, "Who did what, and how long did each phase take?")
        {
            Examined = Count.Of("contributors", "jsonb_array_length(i.view -> 'credit') > 0"),
            Found = Count.Of("contributors", "jsonb_array_length(i.view -> 'credit') > 0"),
            Needs = "what contributors are credited with",
            Links = ["contributors/credit"],
        },
    ];
}
