using System.Globalization;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Evidence;

/// <summary>Asks which way an excerpt speaks, and to what.</summary>
public sealed class LinkEvidenceForm() : StartForm(typeof(LinkEvidenceEndpoint))
{
    private const int Most = 50;

    public override string Offer => "Use it as evidence";

    public override string On => ExcerptView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        await room.FindAsync<ExcerptView>(room.Asked.On) is not { } excerpt ? null
        : await room.FindAsync<ConfigurationView>(room.Asked.With) is { } configuration
            ? await LinkAsync(excerpt, configuration, room)
        : await ChooseAsync(excerpt, room);

    private static async Task<FormShown> ChooseAsync(ExcerptView excerpt, FormRoom room) =>
        new("Use an excerpt as evidence", "", [])
        {
            Says = "First choose the configuration that it speaks to.",
            Lines = [new("Quote", excerpt.Quote)],
            Steps =
            [
                .. (await room.PicksAsync(ConfigurationView.Concept, "open")).Select(c => new FormStep(
                    $"work/link-evidence?on={excerpt.Id}&with={c.Value}",
                    c.Label
                )),
            ],
        };

    private async Task<FormShown> LinkAsync(ExcerptView excerpt, ConfigurationView configuration, FormRoom room)
    {
        var codings = await room.AsOf.PointingAtAsync<CodingView>(
            excerpt.Id,
            CodingView.ExcerptEdge,
            after: 0,
            Most,
            room.Token
        );
        return new FormShown(
            "Use an excerpt as evidence",
            "Link it",
            [
                Ask.Part(
                    Ask.Hidden("excerptId", excerpt.Id),
                    Ask.Hidden("excerptVersion", excerpt.ExcerptVersion),
                    Ask.Hidden("configurationVersion", configuration.FormVersion),
                    Ask.One<Stance>("stance", "Which way it speaks", room.Frame),
                    Ask.One<Weight>("weight", "How much it counts", room.Frame, Weight.Unstated),
                    Part("element", "The one element it speaks to", Elements(configuration.Form)),
                    Part("link", "or the one link", Links(configuration.Form)),
                    Ask.Reason("Why it speaks that way")
                ),
                Ask.Group("The readings it rests on", Readings(codings)),
            ]
        )
        {
            To = To(configuration.Id),
            Lines = [new("Quote", excerpt.Quote), new("Configuration", Words.Of(configuration.Title))],
        };
    }

    private static FormField Part(string name, string label, IReadOnlyList<FormChoice> parts) =>
        new(name, label, FormFieldKind.Choice) { Choices = parts, Help = "Left open: it speaks to the whole." };

    private static IReadOnlyList<FormField> Readings(IReadOnlyList<CodingView> codings) =>
        [
            .. codings.Select(
                (coding, at) =>
                    Ask.Tick(
                        string.Create(CultureInfo.InvariantCulture, $"codings/{at}"),
                        coding.Id,
                        coding.Interpretation,
                        "a reading"
                    )
            ),
        ];

    private static IReadOnlyList<FormChoice> Elements(ConfigurationForm form) =>
        [.. form.Elements.Select(e => new FormChoice($"{e.Id}", Words.Of(e.Wording)))];

    private static IReadOnlyList<FormChoice> Links(ConfigurationForm form) =>
        [
            .. form.Links.Select(l => new FormChoice(
                $"{l.Id}",
                Words.Of($"{form.Find(l.From)?.Wording} → {form.Find(l.To)?.Wording}")
            )),
        ];
}
