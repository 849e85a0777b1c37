namespace TheoryLedger.Server.Lineage;

/// <summary>Tells what a reading of words says of theory, and what was read into an excerpt.</summary>
internal sealed class WhySpeaking(LineageRows rows, Guid focus, int limit)
{
    /// <summary>The pointers that say so, and how many things are left out.</summary>
    public async Task<(List<LineageEdge> Edges, int More)> GoAsync(string concept, CancellationToken token)
    {
        if (concept != "excerpts" && !WhyGrounds.IsReading(concept))
        {
            return ([], 0);
        }

        var (readings, more) = concept == "excerpts" ? await ReadingsAsync(token) : ([focus], 0);
        var spoken = rows.Following("code", "judges");
        var on = await spoken.NextAsync(readings, Side.Down, readings, limit * 2, token);
        var edges = await rows.Following("excerpt", "code", "judges")
            .AmongAsync([.. readings.Union(on.Select(m => m.Id)).Union([focus])], token);
        return (edges.Where(e => e.Kind != "excerpt").ToList(), more);
    }

    private async Task<(List<Guid> Readings, int More)> ReadingsAsync(CancellationToken token)
    {
        var drawing = rows.Following("excerpt");
        var met = (await drawing.NextAsync([focus], Side.Down, [focus], limit, token)).Select(m => m.Id).ToList();
        var more = await drawing.BeyondAsync([focus], Side.Down, met, token);
        return (met, more.GetValueOrDefault(focus));
    }

    /// <summary>One sentence for each reading of the words, in the order in which they were made.</summary>
    public static IEnumerable<WhySentence> Tell(
        Guid focus,
        Cast cast,
        WhyNotes notes,
        IEnumerable<LineageEdge> edges
    ) =>
        edges.Select(edge => new WhySentence(
            WhyKind.SpeaksTo,
            Phrase.Of(
                edge,
                Reader(focus, cast, edge),
                $"{cast.Name(edge.To)}{(edge.Version is { } n ? $", version {n}" : "")}{notes.Of(edge)}"
            ),
            edge.From == focus ? [edge.From, edge.To] : [edge.From, focus, edge.To],
            Parts: edge.Part is { } part ? [part] : [],
            // Its own reason goes with the decision.
            edge.From == focus
                ? null
                : cast.WordsOf(edge.From),
            edge.Event,
            edge.Since
        ));

    private static string Reader(Guid focus, Cast cast, LineageEdge edge) =>
        edge.From == focus ? cast.Name(focus) : $"{cast.Name(edge.From)} draws on this excerpt and";
}
