using System.Reflection;
using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>Reads a few fields of everything of one kind, where the rest would only be carried along.</summary>
public static class Picks
{
    extension(AsOf asOf)
    {
        /// <summary>As it stands at this moment, in the order in which it began; the fields are those of the type that is asked for.</summary>
        /// <param name="concept">What the things are.</param>
        /// <param name="token">Ends the search.</param>
        /// <param name="condition">SQL of ours on their row <c>i</c>, never of the caller's.</param>
        public Task<List<TPick>> PickAsync<TPick>(string concept, CancellationToken token, string condition = "true") =>
            asOf.PickAsync<TPick>(concept, $"{asOf.Holds("i")} and {condition}", "i.born, i.id", token);

        /// <summary>As it ever stood up to this moment, each thing's rows in order.</summary>
        public Task<List<TPick>> PickEverAsync<TPick>(string concept, CancellationToken token) =>
            asOf.PickAsync<TPick>(concept, asOf.Moment.Began("i"), "i.born, i.id, i.since", token);

        /// <summary>The same of those with some ids.</summary>
        public Task<List<TPick>> PickEverAsync<TPick>(
            string concept,
            IReadOnlyCollection<Guid> ids,
            CancellationToken token
        ) =>
            asOf.PickAsync<TPick>(
                concept,
                $"{asOf.Moment.Began("i")} and i.id = any ($5)",
                "i.born, i.id, i.since",
                token,
                ids.ToArray()
            );

        /// <summary>Of those with some ids.</summary>
        public async Task<Dictionary<Guid, TPick>> PickThoseAsync<TPick>(
            string concept,
            IReadOnlyCollection<Guid> ids,
            CancellationToken token
        )
            where TPick : IGlimpse =>
            // Each is looked up by its id: for thousands of them the planner would rather go through all there are.
            (
                await asOf.PickFromAsync<TPick>(
                    $"""
                    unnest($5::uuid[]) as asked (id) cross join lateral (
                        select i.view from ledger.read_item i
                        where i.generation = $1 and i.review = $2 and i.id = asked.id and i.concept = $4
                          and {asOf.Holds("i")} offset 0) i
                    """,
                    token,
                    concept,
                    ids.Distinct().ToArray()
                )
            ).ToDictionary(pick => pick.Id);

        /// <summary>Of those that point in some ways at any of some things.</summary>
        public Task<List<TPick>> PickPointingAsync<TPick>(
            string concept,
            string[] kinds,
            IReadOnlyCollection<Guid> targets,
            CancellationToken token
        ) =>
            asOf.PickAsync<TPick>(
                concept,
                $"""
                {asOf.Holds("i")} and i.id in (
                    select e.source from ledger.read_edge e
                    where e.generation = $1 and e.review = $2 and e.target = any ($5) and e.kind = any ($6) and {asOf.Holds(
                    "e"
                )})
                """,
                "i.born, i.id",
                token,
                targets.ToArray(),
                kinds
            );

        private Task<List<TPick>> PickAsync<TPick>(
            string concept,
            string condition,
            string order,
            CancellationToken token,
            params object[] values
        ) =>
            asOf.PickFromAsync<TPick>(
                $"""
                ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = $4 and {condition}
                order by {order}
                """,
                token,
                [concept, .. values]
            );

        private async Task<List<TPick>> PickFromAsync<TPick>(
            string rows,
            CancellationToken token,
            params object[] values
        )
        {
            await using var query = asOf.Command(
                $"select jsonb_build_object({Fields<TPick>()})::text from {rows}",
                values
            );
            var picks = new List<TPick>();
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                picks.Add(JsonSerializer.Deserialize<TPick>(row.GetFieldValue<byte[]>(0), LedgerJson.Options)!);
            }

            return picks;
        }
    }

    private static string Fields<TPick>() =>
        string.Join(
            ", ",
            typeof(TPick)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
                .Select(name => $"'{name}', i.view -> '{name}'")
        );
}
