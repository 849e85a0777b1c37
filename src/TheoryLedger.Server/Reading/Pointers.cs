using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>What points at what, as one moment sees it.</summary>
public static class Pointers
{
    extension(AsOf asOf)
    {
        /// <summary>The pointers of one kind at a thing.</summary>
        public Task<List<Pointer>> PointersAtAsync(Guid target, string kind, CancellationToken token) =>
            asOf.PointersAsync("e.target = $4 and e.kind = $5", token, target, kind);

        /// <summary>The pointers of one kind at any of these things.</summary>
        public Task<List<Pointer>> PointersAtAsync(IEnumerable<Guid> targets, string kind, CancellationToken token) =>
            asOf.PointersAsync("e.target = any ($4) and e.kind = $5", token, targets.ToArray(), kind);

        /// <summary>What these things point at in some ways.</summary>
        public async Task<List<(Guid From, string Kind, Guid To)>> PointedAtAsync(
            IEnumerable<Guid> sources,
            string[] kinds,
            CancellationToken token
        )
        {
            await using var query = asOf.Command(
                $"""
                select e.source, e.kind, e.target from unnest($4::uuid[]) as asked (id) cross join lateral (
                    select e.source, e.kind, e.target from ledger.read_edge e
                    where e.generation = $1 and e.review = $2 and e.source = asked.id and e.kind = any ($5)
                      and {asOf.Holds("e")} offset 0) e
                """,
                sources.Distinct().ToArray(),
                kinds
            );
            var ends = new List<(Guid, string, Guid)>();
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                ends.Add((row.GetGuid(0), row.GetString(1), row.GetGuid(2)));
            }

            return ends;
        }

        /// <summary>How many things point in one way at each of these; none where nothing does.</summary>
        public async Task<Dictionary<Guid, int>> CountAsync(
            IEnumerable<Guid> targets,
            string kind,
            CancellationToken token
        )
        {
            await using var query = asOf.Command(
                $"""
                select e.target, count(distinct e.source)::int from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and {asOf.Holds("e")} and e.target = any ($4) and e.kind = $5
                group by e.target
                """,
                targets.ToArray(),
                kind
            );
            var counts = new Dictionary<Guid, int>();
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                counts[row.GetGuid(0)] = row.GetInt32(1);
            }

            return counts;
        }

        /// <summary>Every pointer of one kind at a thing that there has been up to this moment, in order.</summary>
        public async Task<List<PointerSpan>> EverPointedAtAsync(Guid target, string kind, CancellationToken token)
        {
            await using var query = asOf.Command(
                $"""
                select e.source, e.kind, e.target, e.part, e.label, e.since,
                       case when {asOf.Holds("e")} then null else e.until end
                from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and e.target = $4 and e.kind = $5
                  and {asOf.Moment.Began("e")} and {asOf.Moment.Lasted("e")}
                order by e.since, e.source, e.part
                """,
                target,
                kind
            );
            var spans = new List<PointerSpan>();
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                spans.Add(new(PointerOf(row), row.IsDBNull(6) ? null : row.GetInt64(6)));
            }

            return spans;
        }

        private async Task<List<Pointer>> PointersAsync(
            string condition,
            CancellationToken token,
            params object[] values
        )
        {
            await using var query = asOf.Command(
                $"""
                select e.source, e.kind, e.target, e.part, e.label, e.since from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and {asOf.Holds("e")} and {condition}
                order by e.since, e.source, e.part
                """,
                values
            );
            var pointers = new List<Pointer>();
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                pointers.Add(PointerOf(row));
            }

            return pointers;
        }
    }

    private static Pointer PointerOf(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.GetString(4), row.GetInt64(5));
}

/// <summary>A pointer, and the position at which it ended; none while it holds.</summary>
public sealed record PointerSpan(Pointer Pointer, long? Until);

/// <summary>One thing pointing at another, and since which position.</summary>
public sealed record Pointer(Guid Source, string Kind, Guid Target, string Part, string Label, long Since)
{
    public TLabel LabelAs<TLabel>() => JsonSerializer.Deserialize<TLabel>(Label, LedgerJson.Options)!;
}
