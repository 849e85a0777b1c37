using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Finds what can be chosen in forms.</summary>
internal static class FormPicks
{
    /// <summary>More than these a page does not offer; what else there is can be given by the address of its page.</summary>
    public const int Most = 300;

    private const int Few = 60;
    private const int MostTicks = 24;

    private const string Versioned =
        "coalesce(i.view ->> 'formVersion', i.view ->> 'definitionVersion', i.view ->> 'patternVersion', i.view ->> 'guideVersion', case i.concept when 'excerpts' then i.view ->> 'excerptVersion' end)";

    // What can come of a suggestion.
    private static readonly string[] Recorded =
    [
        "codings",
        "codes",
        "excerpts",
        "evidence",
        "constructs",
        "configurations",
        "programme-theories",
        "candidates",
        "demi-regularities",
        "guidance",
        "sources",
        "memos",
    ];

    // What is most often what sets a change of theory off.
    private static readonly string[] Reasons =
    [
        "excerpts",
        "codings",
        "findings",
        "decisions",
        "consultations",
        "demi-regularities",
    ];

    private const string Title = """
        coalesce(i.view -> 'title', i.view -> 'name', i.view -> 'label', i.view -> 'pattern', i.view -> 'quote',
                 i.view -> 'decision', i.view -> 'pseudonym', i.view -> 'group', i.view -> 'statement' -> 'then', i.view -> 'interpretation', i.view -> 'text', i.view -> 'reason',
                 to_jsonb(i.concept))
        """;

    // What a quote or a coding is taken from: the same words mean one thing in an interview and another in a paper.
    private static string SourceOf(FormRoom room, string thing) =>
        $"""
            (select s.view -> 'title' from ledger.read_item s
             where s.generation = $1 and s.review = $2 and s.id = ({thing} ->> 'sourceId')::uuid and {room.AsOf.Holds(
                "s"
            )})
            """;

    extension(FormRoom room)
    {
        /// <summary>The things of one kind that are in one of these states, by name.</summary>
        public Task<IReadOnlyList<FormChoice>> PicksAsync(string concept, params string[] states) =>
            room.ReadAsync(
                $"""
                select i.id, {Title}::text from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = $4 and {room.AsOf.Holds("i")}
                  and (cardinality($5) = 0 or i.view ->> 'state' = any ($5))
                order by lower({Title}::text), i.born limit $6
                """,
                concept,
                states,
                Most
            );

        /// <summary>All but one of the things of a kind that are worked on.</summary>
        public async Task<IReadOnlyList<FormChoice>> OthersAsync(string concept, Guid but, string state = "open") =>
            [.. (await room.PicksAsync(concept, state)).Where(choice => choice.Value != $"{but}")];

        /// <summary>The things of one kind in one of these states, each at the version of what it says that is there.</summary>
        public Task<IReadOnlyList<FormChoice>> VersionsAsync(string concept, string version, params string[] states) =>
            room.ReadAsync(
                $"""
                select i.id, {Title}::text, ',' || (i.view ->> $6) from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = $4 and {room.AsOf.Holds("i")}
                  and (cardinality($5) = 0 or i.view ->> 'state' = any ($5))
                order by lower({Title}::text), i.born limit $7
                """,
                concept,
                states,
                version,
                Most
            );

        /// <summary>The theories that are worked on and then the configurations, so many at most, each as it is worded now.</summary>
        public async Task<IReadOnlyList<FormChoice>> WordedAsync(int configurations = Most) =>
            [
                .. await room.VersionsAsync("programme-theories", "formVersion", "open"),
                .. (await room.VersionsAsync("configurations", "formVersion", "open")).Take(configurations),
            ];

        /// <summary>Theories and configurations to tick, each as it is worded now; those ticked already at the version that they were ticked at.</summary>
        public async Task<IReadOnlyList<FormField>> TicksAsync(string list, IReadOnlyList<Ref> now)
        {
            var worded = await room.WordedAsync(MostTicks);
            var kept = now.Where(r => r.Version is not null && worded.All(w => w.Value != $"{r.Id},{r.Version}"))
                .ToList();
            var named = await room.AsOf.PortraitsAsync([.. kept.Select(r => r.Id)], room.Token);
            IEnumerable<FormChoice> all =
            [
                .. kept.Select(r => new FormChoice(
                    $"{r.Id},{r.Version}",
                    Words.Of(
                        $"as before: {named.GetValueOrDefault(r.Id)?.Title?.Text ?? "a theory"}, version {r.Version}"
                    )
                )),
                .. worded,
            ];
            return
            [
                .. all.Select(
                    (choice, at) =>
                        FormPart.Ticked(list, choice, at) with
                        {
                            Value = now.Any(r => choice.Value == $"{r.Id},{r.Version}") ? Words.Of(choice.Value) : null,
                        }
                ),
            ];
        }

        /// <summary>The latest of what this review recorded, each at the version that is there where it has versions.</summary>
        public Task<IReadOnlyList<FormChoice>> RecordedAsync() =>
            room.ReadAsync(
                $"""
                select i.id, {Title}::text, ',' || coalesce({Versioned}, '') from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = any ($4) and {room.AsOf.Holds("i")}
                order by i.since desc limit $5
                """,
                Recorded,
                Few
            );

        /// <summary>What a pattern can be shown by: configurations, sources, and the latest excerpts.</summary>
        public async Task<IReadOnlyList<FormChoice>> ShowingAsync() =>
            [
                .. await room.VersionsAsync("configurations", "formVersion", "open"),
                .. (await room.PicksAsync("sources")).Select(source => source with { Value = $"{source.Value}," }),
                .. await room.OriginsAsync(),
            ];

        /// <summary>The latest of everything that can set off a change of theory.</summary>
        public Task<IReadOnlyList<FormChoice>> LatestReasonsAsync(int each) =>
            room.ReadAsync(
                $"""
                select r.id, r.title, '', k.concept, {SourceOf(room, "r.view")}::text
                from unnest($4) with ordinality as k (concept, place)
                cross join lateral (
                    select i.id, {Title}::text as title, i.born, i.view from ledger.read_item i
                    where i.generation = $1 and i.review = $2 and i.concept = k.concept and {room.AsOf.Holds("i")}
                    order by i.born desc limit $5) r
                order by k.place, r.born desc
                """,
                Reasons,
                each
            );

        /// <summary>The latest excerpts, each with the version it is at, to say what something was made from.</summary>
        public async Task<IReadOnlyList<FormChoice>> OriginsAsync()
        {
            var excerpts = await room.ReadAsync(
                $"""
                select i.id, {Title}::text, ',' || (i.view ->> 'excerptVersion'), null, {SourceOf(room, "i.view")}::text
                from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = 'excerpts' and {room.AsOf.Holds("i")}
                order by i.born desc limit $4
                """,
                Few
            );
            // What it was begun from comes first, however long ago it was marked.
            return room.Asked.With is { } from && await room.FindAsync<Excerpts.ExcerptView>(from) is { } excerpt
                ?
                [
                    excerpts.FirstOrDefault(e => e.Value.StartsWith($"{from}", StringComparison.Ordinal))
                        ?? new($"{from},{excerpt.ExcerptVersion}", excerpt.Quote)
                        {
                            Source = (await room.FindAsync<Sources.SourceView>(excerpt.SourceId.Value))?.Title,
                        },
                    .. excerpts.Where(e => !e.Value.StartsWith($"{from}", StringComparison.Ordinal)),
                ]
                : excerpts;
        }

        private async Task<IReadOnlyList<FormChoice>> ReadAsync(string sql, params object[] values)
        {
            await using var query = room.AsOf.Command(sql, values);
            var found = new List<FormChoice>();
            await using var row = await query.ExecuteReaderAsync(room.Token);
            while (await row.ReadAsync(room.Token))
            {
                found.Add(
                    new($"{row.GetGuid(0)}{Text(2)}", Said(1)!)
                    {
                        Among = Text(3) is { } concept ? Plain.Begin(Plain.Many(concept)) : null,
                        Source = Said(4),
                    }
                );
            }

            return found;

            string? Text(int column) => column < row.FieldCount && !row.IsDBNull(column) ? row.GetString(column) : null;

            Words? Said(int column) =>
                Text(column) is { } words ? JsonSerializer.Deserialize<Words>(words, LedgerJson.Options) : null;
        }
    }
}
