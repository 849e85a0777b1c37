using System.Globalization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks what a configuration is to say, and why.</summary>
internal static class ConfigurationParts
{
    private const int MostEvidence = 40;

    /// <summary>What it says: as a sentence, element by element, and what leads to what.</summary>
    public static async Task<IReadOnlyList<FormPart>> SayingAsync(this FormRoom room, ConfigurationForm? now)
    {
        var constructs = await ConstructsAsync(room, now);
        var elements = Elements(now, constructs, room.Frame);
        return
        [
            Ask.Part(
                Ask.Line("form/title", "Title", now?.Title, isNeeded: false) with
                {
                    Help = "Left empty, it is made of the first elements.",
                },
                Ask.One<TheoryLevel>("form/level", "Level", room.Frame, now?.Level ?? TheoryLevel.Unstated)
            ),
            Sentence(now?.Statement),
            elements,
            Links(now, new(elements.Rows!, room.Returned), room.Frame),
        ];
    }

    /// <summary>Why, with the evidence that it has as what most likely set it off.</summary>
    public static async Task<IReadOnlyList<FormPart>> WhyAsync(
        this FormRoom room,
        ConfigurationView? view,
        bool isPrompted = false
    )
    {
        var evidence = view is null
            ? []
            : await room.AsOf.PointingAtAsync<EvidenceView>(view.Id, "configuration", 0, MostEvidence, room.Token);
        return await WhyParts.OfAsync(
            room,
            [
                .. evidence
                    .TakeLast(8)
                    .Reverse()
                    .Select(e => new FormChoice($"{e.ExcerptId}", e.Reason) { Among = "The evidence that it has" }),
            ],
            isPrompted,
            [
                "The new interviews name noise as what keeps people from asking; the band alone does not explain that.",
                "Paper C finds the same in smaller groups, so size is no condition of it, and the element is dropped.",
                "Two passages that seemed to conflict come from places with and without a host: the host is the context.",
            ]
        );
    }

    /// <summary>The latest excerpts with the version they are at, to say what something was made from.</summary>
    public static FormPart Origins<TKind>(FormRoom room, IReadOnlyList<FormChoice> from)
        where TKind : struct, Enum =>
        new([Ask.One<TKind>("origin/kind", "It was", room.Frame), .. from.Select(FormPart.From)])
        {
            Legend = "What it was made from",
            Help = "Of what is derived, tick what from. A conjecture has nothing to point at.",
        };

    // What an element is an instance of already is never dropped unseen. Where that is not worked on any more, another must be chosen.
    private static async Task<IReadOnlyList<FormChoice>> ConstructsAsync(FormRoom room, ConfigurationForm? now)
    {
        var open = await room.PicksAsync(ConstructView.Concept, "open");
        var kept = new List<FormChoice>();
        foreach (
            var id in (now?.Elements ?? [])
                .Select(e => e.Construct?.Value)
                .OfType<Guid>()
                .Distinct()
                .Where(id => open.All(choice => choice.Value != $"{id}"))
        )
        {
            var construct = await room.FindAsync<ConstructView>(id);
            var ended = construct?.State is ConstructState.Open ? "" : ", which is not worked on any more";
            kept.Add(new($"{id}", Words.Of($"as before: {construct?.Name ?? "a construct"}{ended}")));
        }

        return [.. kept, .. open];
    }

    private static FormPart Sentence(IfThenBecause? now) =>
        Ask.Group(
            "In a sentence",
            Ask.Line("form/statement/if", "If", now?.If, isNeeded: false),
            Ask.Line("form/statement/then", "then", now?.Then, isNeeded: false),
            Ask.Line("form/statement/because", "because", now?.Because, isNeeded: false)
        );

    private static FormPart Elements(ConfigurationForm? now, IReadOnlyList<FormChoice> constructs, FormFrame frame) =>
        new([])
        {
            Legend = "Its elements",
            Help =
                "In the order in which they are to be read. A row whose wording is empty does not count: to drop an element, empty it.",
            Rows = new(
                "form/elements",
                "wording",
                "Element",
                [.. (now?.Elements ?? []).Select(e => Element(e, constructs, frame))],
                Element(null, constructs, frame),
                now is null ? 4 : 2
            ),
        };

    private static IReadOnlyList<FormField> Element(
        Element? now,
        IReadOnlyList<FormChoice> constructs,
        FormFrame frame
    ) =>
        [
            Ask.Hidden(FormField.Key, ""),
            .. now is null ? Array.Empty<FormField>() : [Ask.Hidden("id", now.Id)],
            Ask.Line("wording", "Wording", now?.Wording, isNeeded: false) with
            {
                IsWhole = true,
            },
            Ask.One("role", "Role", frame, now?.Role, kind: FormFieldKind.Choice) with
            {
                IsNeeded = false,
            },
            Ask.One<Direction>(
                "direction",
                "Direction",
                frame,
                now?.Direction ?? Direction.Unstated,
                kind: FormFieldKind.Choice
            ) with
            {
                IsNeeded = false,
            },
            Ask.Thing("construct", "An instance of", constructs, now?.Construct?.Value, isNeeded: false),
        ];

    private static FormPart Links(ConfigurationForm? now, ElementPlaces places, FormFrame frame) =>
        new([])
        {
            Legend = "What leads to what",
            Help =
                "Elements are chosen by their number. With “More of these”, what you worded above stands beside the number here as well.",
            Rows = new(
                "form/links",
                "from",
                "Link",
                [.. (now?.Links ?? []).Select(l => Link(l, places, frame))],
                Link(null, places, frame),
                now is null ? 2 : 1
            ),
        };

    private static IReadOnlyList<FormField> Link(Link? now, ElementPlaces places, FormFrame frame) =>
        [
            .. now is null ? Array.Empty<FormField>() : [Ask.Hidden("id", now.Id)],
            places.Ask("from", "From", now?.From),
            places.Ask("to", "leads to", now?.To),
            Ask.One<Explicitness>(
                "explicitness",
                "Stated or inferred",
                frame,
                now?.Explicitness ?? Explicitness.Unstated,
                Says,
                kind: FormFieldKind.Choice
            ) with
            {
                IsNeeded = false,
            },
        ];

    // As the page of the configuration says it.
    private static string Says(Explicitness explicitness) =>
        explicitness switch
        {
            Explicitness.Explicit => "stated in the data",
            Explicitness.Inferred => "inferred by the team",
            Explicitness.Unstated => "nobody says which",
            _ => Plain.Of(explicitness),
        };
}
