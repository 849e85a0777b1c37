using TheoryLedger.Benchmarks.Measuring;

namespace TheoryLedger.Benchmarks.Appending;

/// <summary>One review that decisions are recorded in over HTTP, by one client, on things that each has for itself.</summary>
internal sealed class Writer
{
    private const int Constructs = 16;

    private static readonly object Why = new
    {
        rationale = "Three sources say so.",
        operation = "juxtapose",
        triggeredBy = Array.Empty<object>(),
        alternatives = new { considered = "none" },
    };

    private readonly Client _client;
    private readonly string _at;
    private readonly Guid _phase;
    private readonly List<Acknowledged> _constructs = [];
    private Guid _excerpt;
    private Guid _code;
    private int _turn;

    private Writer(Client client, string at, Guid phase) => (_client, _at, _phase) = (client, at, phase);

    /// <summary>A review of the client's own.</summary>
    public static async Task<Writer> OpenAsync(Client client, CancellationToken token)
    {
        var review = await client.PostAsync(
            "/v1/reviews",
            new
            {
                title = $"Measured {Guid.CreateVersion7()}",
                question = "What works?",
                objectives = Array.Empty<string>(),
                kind = "realist-review",
            },
            null,
            token
        );
        var at = $"/v1/reviews/{review.Id}";
        await client.PostAsync(
            $"{at}/contributors",
            new
            {
                kind = "person",
                name = "Ada",
                roles = new[] { "reviewer" },
                account = client.Account,
            },
            null,
            token
        );
        var phase = await client.PostAsync($"{at}/phases", new { name = "Scoping" }, null, token);
        return await new Writer(client, at, phase.Id).PrepareAsync(token);
    }

    /// <summary>Another client's part in the same review: things of its own.</summary>
    public Task<Writer> JoinAsync(CancellationToken token) => new Writer(_client, _at, _phase).PrepareAsync(token);

    /// <summary>Changes something that exists, at the version last seen.</summary>
    public async Task AffirmAsync(CancellationToken token)
    {
        var turn = _turn++ % Constructs;
        var body = new { phase = _phase, why = Why };
        _constructs[turn] = await PostAsync(
            $"constructs/{_constructs[turn].Id}/affirmations",
            body,
            _constructs[turn].Version,
            token
        );
    }

    /// <summary>Begins something that rests on an excerpt, its text and source, and a code.</summary>
    public Task CodeAsync(CancellationToken token) =>
        PostAsync(
            "codings",
            new
            {
                phase = _phase,
                excerptId = _excerpt,
                codeId = _code,
                interpretation = $"Reading {_turn++} of it.",
                explicitness = "explicit",
                certainty = "certain",
                round = "independent",
            },
            null,
            token
        );

    /// <summary>Begins something that rests on nothing.</summary>
    public Task<Acknowledged> NoteAsync(CancellationToken token) =>
        PostAsync(
            "memos",
            new
            {
                phase = _phase,
                kind = "analytic",
                text = $"Note {_turn++}.",
            },
            null,
            token
        );

    /// <summary>Reads a memo.</summary>
    public Task ReadAsync(Acknowledged memo, CancellationToken token) =>
        _client.GetAsync($"{_at}/memos/{memo.Id}", token);

    private async Task<Writer> PrepareAsync(CancellationToken token)
    {
        const string Quote = "They simply trusted each other.";
        var source = await PostAsync(
            "sources",
            new
            {
                phase = _phase,
                kind = "paper",
                title = "A paper",
                foundBy = "database",
            },
            null,
            token
        );
        var text = await PostAsync(
            "texts",
            new
            {
                phase = _phase,
                sourceId = source.Id,
                kind = "verbatim",
                content = Quote,
            },
            null,
            token
        );
        var span = new { from = 0, to = Quote.Length };
        _excerpt = (
            await PostAsync(
                "excerpts",
                new
                {
                    phase = _phase,
                    textId = text.Id,
                    span,
                    quote = Quote,
                },
                null,
                token
            )
        ).Id;
        _code = (
            await PostAsync(
                "codes",
                new
                {
                    phase = _phase,
                    label = "Trust",
                    definition = new { meaning = "Relying on others." },
                },
                null,
                token
            )
        ).Id;
        for (var i = 0; i < Constructs; i++)
        {
            _constructs.Add(await PostAsync("constructs", Construct(i), null, token));
        }

        return this;
    }

    private object Construct(int number) =>
        new
        {
            phase = _phase,
            name = $"Construct {number}",
            definition = "Being willing to be vulnerable.",
            kind = "mindset",
            standing = "mechanism",
            origin = new { kind = "conjecture", from = Array.Empty<object>() },
            novelty = "known",
            why = Why,
        };

    private Task<Acknowledged> PostAsync(string path, object body, long? version, CancellationToken token) =>
        _client.PostAsync($"{_at}/{path}", body, version, token);
}
