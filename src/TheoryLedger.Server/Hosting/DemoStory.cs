using System.Text.Json.Nodes;
using Spectre.Console;

namespace TheoryLedger.Server.Hosting;

/// <summary>Tells on the screen what stands in the worked example, and how one mechanism goes back to the words it came from.</summary>
public static class DemoStory
{
    public static async Task TellAsync(
        HttpClient http,
        DemoReady ready,
        IReadOnlyDictionary<string, Guid> names,
        string folder,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(ready);
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 100);
        var review = new DemoReader(http, ready.ReviewId, token);
        await TheoriesAsync(review);
        await MechanismsAsync(review);
        await PathBackAsync(review, names);
        // Written plainly, so that no line is broken where somebody copies it.
        await Console.Out.WriteLineAsync(
            $"""

            Begin here       {ready.SignInUrl}
                             signs your browser in and shows the reviews
            Pages            {ready.Url}/reviews/{ready.ReviewId}
            Training review  {ready.Url}/reviews/{ready.TrainingReviewId} (fictional)
            For programs     {ready.Url}/v1/reviews/{ready.ReviewId}
                             described at {ready.Url}/docs, where you can try it
            Owner's key      {ready.OwnerKey}
            Auditor's key    {ready.AuditorKey}
            Kept in          {folder}
                             to start afresh, stop and delete that folder
            Keys are good until the next start. Ctrl-C stops.
            """
        );
    }

    private static async Task TheoriesAsync(DemoReader review)
    {
        AnsiConsole.Write(new Rule("Programme theories as they stand").LeftJustified());
        foreach (var entry in await review.ItemsAsync("programme-theories"))
        {
            var theory = await review.OneAsync("programme-theories", entry.Id);
            AnsiConsole.MarkupLine($"[bold]{theory.Text("title")}[/]");
            foreach (var statement in theory.Each("statements"))
            {
                AnsiConsole.MarkupLine($"  • {statement.Text("text")}");
            }
        }
    }

    private static async Task MechanismsAsync(DemoReader review)
    {
        AnsiConsole.Write(new Rule("Mechanisms, the roles they play, and their evidence").LeftJustified());
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Mechanism", "Role", "Configurations", "For", "Against");
        foreach (var entry in await review.ItemsAsync("constructs?mechanisms=true"))
        {
            var construct = await review.OneAsync("constructs", entry.Id);
            foreach (var row in Rows(construct))
            {
                table.AddRow(row);
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine(
            "  own: excerpts of the review's own sources; reported: our notes of what was published. Never added up."
        );
    }

    // What is closed and stands nowhere any more has no part in what stands.
    private static IEnumerable<string[]> Rows(DemoItem construct)
    {
        var state = construct.Text("state");
        var name = state == "open" ? construct.Text("name") : $"{construct.Text("name")} ({state})";
        var roles = construct.Each("roles").ToList();
        return roles is not [] ? roles.Select(role => Row(name, role))
            : state == "open"
                ?
                [
                    [name, "in no configuration yet", "0", "", ""],
                ]
            : [];
    }

    private static string[] Row(string name, DemoItem role)
    {
        var places = role.Each("places").ToList();
        return
        [
            name,
            role.Text("role"),
            $"{places.Count}",
            Counted(places, "supports"),
            Counted(places, "contradicts"),
        ];
    }

    // One path, told in the words of the report itself.
    private static async Task PathBackAsync(DemoReader review, IReadOnlyDictionary<string, Guid> names)
    {
        if (!names.TryGetValue("xa-trust", out var excerpt) || !names.TryGetValue("report", out var source))
        {
            return;
        }

        AnsiConsole.Write(new Rule("Trust, back to the words it was found in").LeftJustified());
        var quote = await review.OneAsync("excerpts", excerpt);
        var (lead, trail) = (
            DemoQuote.Lead(quote.Raw("before")),
            DemoQuote.Trail(quote.Raw("quote"), quote.Raw("after"))
        );
        AnsiConsole.MarkupLine(
            $"“{lead.EscapeMarkup()}»[bold]{quote.Text("quote")}[/]«{trail.EscapeMarkup()}” (»the excerpt« in its sentence)"
        );
        AnsiConsole.MarkupLine($"  in {(await review.OneAsync("sources", source)).Text("title")}");
        foreach (var coding in await review.ItemsAsync($"codings?excerpt={excerpt}"))
        {
            AnsiConsole.MarkupLine($"  read as {coding.Text("role")}: {coding.Text("interpretation")}");
        }

        foreach (var link in await review.ItemsAsync($"evidence?excerpt={excerpt}"))
        {
            var configuration = await review.OneAsync("configurations", Guid.Parse(link.Text("configurationId")));
            AnsiConsole.MarkupLine($"  {link.Text("stance")} “{configuration.In("form").Text("title")}”");
        }
    }

    // Evidence of the review's own sources, and what is only reported, are never added up.
    private static string Counted(IReadOnlyList<DemoItem> places, string stance)
    {
        var (own, reported) = (places.Sum(p => p.Count("own", stance)), places.Sum(p => p.Count("reported", stance)));
        return $"{own} own, {reported} reported";
    }
}
