using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Constructs;

/// <summary>A configuration and a piece of evidence as other parts of the house write them, put straight among what people read.</summary>
public static class PlantedConfiguration
{
    public static async Task<Guid> In(ServerFixture server, Guid review, string title, Guid construct, string role)
    {
        var id = Guid.CreateVersion7();
        var label = new
        {
            role,
            direction = "more",
            wording = $"{title}.",
            version = 1,
        };
        var judgement = new
        {
            stance = "supports",
            weight = "strong",
            nature = "reported",
            version = 1,
        };
        var batch = new Batch(new Dictionary<Guid, ItemRow>(), []);
        batch.NewItems.Add(
            new(id, new Mark(1, 1), "configurations", 1, 1, $$"""{"id":"{{id}}","title":"{{title}}"}""")
        );
        batch.NewEdges.Add(Row(id, new Edge("stands-as", construct, Guid.CreateVersion7().ToString(), label)));
        batch.NewEdges.Add(Row(Guid.CreateVersion7(), new Edge("judges", id, Label: judgement)));
        var token = TestContext.Current.CancellationToken;
        await using var connection = await server.Owner.OpenConnectionAsync(token);
        await new BatchStore(connection, generation: 1, review).SaveAsync(batch, token);
        return id;
    }

    private static EdgeRow Row(Guid source, Edge edge) =>
        new(source, edge.Kind, edge.Target, edge.Part, Since: new Mark(1, 1), edge.LabelJson);
}
