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
    public static async Task<IReadOnlyList<FormPart>> SayingAsync(this FormRoom room, ConfigurationForm? now) =>
        Saying(room, new("form", now, await room.ConstructsAsync(now)));

    /// <summary>The same of several that one is divided into; one whose title is empty does not count.</summary>
    public static async Task<IReadOnlyList<FormPart>> PartsAsync(this FormRoom room, ConfigurationForm whole)
    {
        var constructs = await room.ConstructsAsync(whole);
        var several = new FormSeveral("parts", "title", "One part more");
        return
        [
            .. Enumerable
                .Range(0, several.Count(room.Returned, atFirst: 2))
                .SelectMany(at =>
                    Saying(
                        room,
                        new(string.Create(CultureInfo.InvariantCulture, $"parts/{at}"), whole, constructs)
                        {
                            Part = at + 1,
                        }
                    )
                ),
            new([]) { Several = several },
        ];
    }

    private static IReadOnlyList<FormPart> Saying(FormRoom room, Said said)
    {
        var elements = Elements(said, room.Frame);
        return
        [
            Ask.Part(
                said.Part is { } part
                    ? Ask.Line(said.At("title"), $"Title of part {part}", isNeeded: part <= 2) with
                    {
                        Help =
                            part <= 2 ? null : "A part without a title does not count, whatever else is written in it.",
                    }
                    : Ask.Line(said.At("title"), "Title", said.Now?.Title, isNeeded: false) with
                    {
                        Help = "Left empty, it is made of the first elements.",
                    },
                Ask.One<TheoryLevel>(
                    said.At("level"),
                    said.Named("Level"),
                    room.Frame,
                    said.Now?.Level ?? TheoryLevel.Unstated,
                    kind: said.Part is null ? FormFieldKind.Radio : FormFieldKind.Choice
                ) with
                {
                    IsNeeded = said.Part is null,
                }
            ),
            Sentence(said),
            elements,
            Links(said, new(elements.Rows!, room.Returned), room.Frame),
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
            : await room.AsOf.PointingAtAsync<EvidenceView>(view.Id, EvidenceEdges.Judges, 0, MostEvidence, room.Token);
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
    private static async Task<IReadOnlyList<FormChoice>> ConstructsAsync(this FormRoom room, ConfigurationForm? now)
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

    private static FormPart Sentence(Said said) =>
        Ask.Group(
            said.Named("In a sentence"),
            Ask.Line(said.At("statement/if"), "If", said.Now?.Statement?.If, isNeeded: false),
            Ask.Line(said.At("statement/then"), "then", said.Now?.Statement?.Then, isNeeded: false),
            Ask.Line(said.At("statement/because"), "because", said.Now?.Statement?.Because, isNeeded: false)
        );

    private static FormPart Elements(Said said, FormFrame frame) =>
        new([])
        {
            Legend = said.Named("Its elements"),
            Help =
                "In the order in which they are to be read. A row whose wording is empty does not count: to drop an element, empty it.",
            Rows = new(
                said.At("elements"),
                "wording",
                said.Named("Element"),
                [.. (said.Now?.Elements ?? []).Select(e => Element(e, said, frame))],
                Element(null, said, frame),
                said.Now is null ? 4 : 2
            ),
        };

    private static IReadOnlyList<FormField> Element(Element? now, Said said, FormFrame frame) =>
        [
            Ask.Hidden(FormField.Key, ""),
            .. now is null || said.IsAnew ? Array.Empty<FormField>() : [Ask.Hidden("id", now.Id)],
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
            Ask.Thing("construct", "An instance of", said.Constructs, now?.Construct?.Value, isNeeded: false),
        ];

    private static FormPart Links(Said said, ElementPlaces places, FormFrame frame) =>
        new([])
        {
            Legend = said.Named("What leads to what"),
            Help =
                "Elements are chosen by their number. With “More of these”, what you worded above stands beside the number here as well.",
            Rows = new(
                said.At("links"),
                "from",
                said.Named("Link"),
                [.. (said.Now?.Links ?? []).Select(l => Link(l, said, places, frame))],
                Link(null, said, places, frame),
                said.Now is null ? 2 : 1
            ),
        };

    private static IReadOnlyList<FormField> Link(Link? now, Said said, ElementPlaces places, FormFrame frame) =>
        [
            .. now is null || said.IsAnew ? Array.Empty<FormField>() : [Ask.Hidden("id", now.Id)],
            places.Ask("from", "From", said.RowOf(now?.From, places)),
            places.Ask("to", "leads to", said.RowOf(now?.To, places)),
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

    /// <summary>What a form asks of one configuration.</summary>
    /// <param name="Place">Its place in the command.</param>
    /// <param name="Now">What it says now, or the whole that it is a part of.</param>
    /// <param name="Constructs">What its elements can be instances of.</param>
    private sealed record Said(string Place, ConfigurationForm? Now, IReadOnlyList<FormChoice> Constructs)
    {
        /// <summary>Which part of a whole it is; none where it stands alone.</summary>
        public int? Part { get; init; }

        /// <summary>A part begins with what the whole says, in elements of its own.</summary>
        public bool IsAnew => Part is not null;

        public string At(string name) => $"{Place}/{name}";

        public string Named(string label) => Part is { } part ? $"Part {part}: {Lowered(label)}" : label;

        public int? RowOf(ElementId? element, ElementPlaces places) =>
            element is not { } id ? null
            : IsAnew ? Now!.Elements.Index().FirstOrDefault(e => e.Item.Id == id, (-1, null!)).Index
            : places.RowOf(id);

        private static string Lowered(string label) => $"{char.ToLowerInvariant(label[0])}{label[1..]}";
    }

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
