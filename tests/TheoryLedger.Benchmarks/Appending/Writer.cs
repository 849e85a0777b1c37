using TheoryLedger.Benchmarks.Measuring;

namespace TheoryLedger.Benchmarks.Appending;

/// <summary>One review that decisions are recorded in over HTTP, by one client, on things that each has for itself.</summary>
internal sealed class Writer
{
    private const int Constructs = 16;

    // The same reading stands once: so many excerpts, each under so many codes.
    private const int Side = 48;

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
    private readonly List<Guid> _excerpts = [];
    private readonly List<Guid> _codes = [];
    private int _turn;
    private int _read;

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
    public Task CodeAsync(CancellationToken token)
    {
        var reading = _read++;
        return PostAsync(
            "codings",
            new
            {
                phase = _phase,
                excerptId = _excerpts[reading % Side],
                codeId = _codes[reading / Side],
                interpretation = $"Reading {reading}.",
                explicitness = "explicit",
                certainty = "certain",
                round = "independent",
            },
            null,
            token
        );
    }

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
        for (var i = 0; i < Constructs; i++)
        {
            _constructs.Add(await PostAsync("constructs", Construct(i), null, token));
        }

        return this;
    }

    /// <summary>Marks and defines what there is to code, for as many readings as one run makes.</summary>
    public async Task GatherAsync(CancellationToken token)
    {
        var quotes = Enumerable.Range(0, Side).Select(i => $"They trusted each other {i:00} times.").ToList();
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
                content = string.Concat(quotes),
            },
            null,
            token
        );
        for (var i = 0; i < Side; i++)
        {
            _excerpts.Add(await MarkAsync(text.Id, quotes[i], i, token));
            _codes.Add(await DefineAsync(i, token));
        }
    }

    private async Task<Guid> MarkAsync(Guid text, string quote, int number, CancellationToken token)
    {
        var span = new { from = number * quote.Length, to = (number + 1) * quote.Length };
        var excerpt = new
        {
            phase = _phase,
            textId = text,
            span,
            quote,
        };
        return (await PostAsync("excerpts", excerpt, null, token)).Id;
    }

    private async Task<Guid> DefineAsync(int number, CancellationToken token)
    {
        var code = new
        {
            phase = _phase,
            label = $"Trust {number}",
            definition = new { meaning = "Relying on others." },
        };
        return (await PostAsync("codes", code, null, token)).Id;
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
