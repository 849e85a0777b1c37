using System.Globalization;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Guidance;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Asks what a programme theory or a piece of guidance is to say, and why.</summary>
internal static class TheoryParts
{
    private const int SpareGrounds = 2;

    /// <summary>What it says, statement by statement, and what each rests on.</summary>
    public static async Task<IReadOnlyList<FormPart>> SayingAsync(this FormRoom room, ProgrammeTheoryView? now) =>
        Saying(now?.Title, now?.Statements, await room.GroundsAsync(), room.Frame);

    /// <summary>The same of guidance, which may rest on theories as well.</summary>
    public static async Task<IReadOnlyList<FormPart>> SayingAsync(this FormRoom room, GuidanceView? now) =>
        Saying(
            now?.Title,
            now?.Statements,
            [
                .. await room.VersionsAsync(ProgrammeTheoryView.Concept, "formVersion", "open"),
                .. await room.GroundsAsync(),
            ],
            room.Frame
        );

    public static Task<IReadOnlyList<FormPart>> WhyAsync(this FormRoom room) =>
        WhyParts.OfAsync(
            room,
            near: [],
            "Configuration 4 was divided: what held for newcomers does not hold for hosts, so the statement now names newcomers.",
            "Stakeholders said that nobody had time to ask; the papers agree, so time is a context and no longer an outcome."
        );

    private static async Task<IReadOnlyList<FormChoice>> GroundsAsync(this FormRoom room) =>
        [
            .. await room.VersionsAsync(ConfigurationView.Concept, "formVersion", "open"),
            .. await room.VersionsAsync(ConstructView.Concept, "definitionVersion", "open"),
        ];

    private static IReadOnlyList<FormPart> Saying(
        string? title,
        IReadOnlyList<Statement>? now,
        IReadOnlyList<FormChoice> grounds,
        FormFrame frame
    ) => [Ask.Part(Ask.Line("title", "Title", title)), Statements(now, grounds, frame)];

    private static FormPart Statements(
        IReadOnlyList<Statement>? now,
        IReadOnlyList<FormChoice> grounds,
        FormFrame frame
    ) =>
        new([])
        {
            Legend = "Its statements",
            Help =
                "In the order in which they are to be read. A row whose wording is empty does not count: to drop a statement, empty it.",
            Rows = new(
                "statements",
                "text",
                "Statement",
                [.. (now ?? []).Select(s => Statement(s, grounds, frame))],
                Statement(null, grounds, frame),
                now is null ? 2 : 1
            )
            {
                IsWide = true,
            },
        };

    private static IReadOnlyList<FormField> Statement(
        Statement? now,
        IReadOnlyList<FormChoice> grounds,
        FormFrame frame
    ) =>
        [
            .. now is null ? Array.Empty<FormField>() : [Ask.Hidden("id", now.Id)],
            Ask.Prose("text", "Wording", now is null ? null : Words.Of(now.Text), isNeeded: false),
            .. Enumerable
                .Range(0, (now?.RestsOn.Count ?? 0) + SpareGrounds)
                .Select(at => Ground(at, at < now?.RestsOn.Count ? now.RestsOn[at] : null, grounds)),
            Ask.One<StatementBasis>(
                "basis",
                "Is it borne?",
                frame,
                now?.Basis ?? StatementBasis.Grounded,
                Says,
                FormFieldKind.Choice
            ) with
            {
                IsNeeded = false,
            },
        ];

    // What a statement rests on may have been restated since: the version it rests on can be kept, or the newer taken.
    private static FormField Ground(int at, Ref? now, IReadOnlyList<FormChoice> grounds)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"restsOn/{at}");
        var present = now is null ? null : $"{now.Id},{now.Version}";
        var earlier = grounds.FirstOrDefault(g =>
            now is not null && g.Value.StartsWith($"{now.Id},", StringComparison.Ordinal)
        );
        return new($"{name}/id,{name}/version", "Rests on", FormFieldKind.Choice)
        {
            Value = present is null ? null : Words.Of(present),
            Choices =
            [
                .. present is null || earlier?.Value == present
                    ? Array.Empty<FormChoice>()
                    : [new(present, Words.Of($"as before: {Named(earlier)}, version {now!.Version}"))],
                .. grounds,
            ],
        };
    }

    private static string Named(FormChoice? ground) =>
        ground?.Label.Text is { } name ? Plain.Brief(name, 70) : "no longer open";

    private static string Says(StatementBasis basis) =>
        basis switch
        {
            StatementBasis.Grounded => "yes, by what it rests on",
            StatementBasis.Conjecture => "no: the team supposes it",
            StatementBasis.Unstated => "nobody says",
            _ => Plain.Of(basis),
        };
}
