using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages;

/// <summary>Looks up what surrounds a page: a few look-ups, however much the page shows.</summary>
internal static class SheetReader
{
    /// <summary>What surrounds a page that shows this.</summary>
    public static async Task<Sheet> ReadAsync(HttpContext http, AsOf asOf, JsonNode shown, CancellationToken token)
    {
        var (review, seen) = await ReviewAsync(asOf, token);
        var wrong = MomentTrouble.Of(http);
        var recordedFor = JustRecorded.For(http);
        return new(
            review,
            seen with
            {
                Landmarks = await LandmarksAsync(asOf, token),
            },
            Reader.Of(http),
            await asOf.PortraitsAsync(
                [.. IdsIn(shown).Concat(NamedIn(http)).Concat(recordedFor).Append(asOf.Moment.Review).Distinct()],
                token
            ),
            wrong?.Here ?? MomentAddress.Without(http.Request)
        )
        {
            Origin = $"{http.Request.Scheme}://{http.Request.Host}",
            Returned = Returned.Of(http),
            IsJustRecorded = JustRecorded.Leads(http),
            RecordedFor = recordedFor,
            IsRecordedByName =
                JustRecorded.Leads(http)
                && recordedFor.Count == 0
                && (await FormFrame.ReadAsync(Caller.Of(http).Account, asOf, token)).IsContributor,
            MomentTrouble = wrong,
            PartNames = await asOf.PartNamesAsync([.. PartsIn(shown).Distinct()], token),
        };
    }

    // The masthead says what the review is called now; what it was called then stands on its own page.
    private static async Task<(ReviewOnSheet Review, Seen Seen)> ReviewAsync(AsOf asOf, CancellationToken token)
    {
        var moment = asOf.Moment;
        await using var query = asOf.Command(
            """
            select i.view ->> 'title', coalesce((i.view ->> 'isReconstruction')::boolean, false), i.view ->> 'label',
                   h.position, (select e.recorded_at from ledger.entry e where e.review = $2 and e.position = $4),
                   (select e.recorded_at from ledger.entry e where e.review = $2 order by e.position limit 1),
                   (select e.recorded_at from ledger.entry e where e.review = $2 and e.position = h.position)
            from ledger.read_item i join ledger.review_head h on h.review = i.review
            where i.generation = $1 and i.review = $2 and i.id = $2 and i.until = 9223372036854775807 and $3 >= 0
            """,
            moment.Position
        );
        await using var row = await query.ExecuteReaderAsync(token);
        var isThere = await row.ReadAsync(token);
        var by = moment.Order == TimeOrder.Recorded ? InstantAt(4) : Mark.Instant(moment.At);
        return (
            isThere
                ? new(moment.Review, row.GetString(0), row.GetBoolean(1), row.IsDBNull(2) ? null : row.GetString(2))
                : new(moment.Review, "", false, null),
            new(moment.Order, moment.Position, isThere ? row.GetInt64(3) : moment.Position, by, moment.Query, [])
            {
                Began = InstantAt(5),
                Latest = InstantAt(6),
            }
        );

        DateTimeOffset? InstantAt(int column) =>
            !isThere || row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
    }

    private static async Task<IReadOnlyList<NamedMoment>> LandmarksAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            """
            select i.concept = 'milestones', i.view ->> 'name',
                   coalesce(i.view -> 'named' ->> 'decidedAt', i.view ->> 'closed'),
                   coalesce(i.view ->> 'kind' = 'initial-theory', false)
            from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept in ('milestones', 'phases')
              and i.until = 9223372036854775807 and $3 >= 0
              and not coalesce((i.view ->> 'isOpen')::boolean, false)
            order by coalesce((i.view ->> 'position')::bigint, i.since)
            """
        );
        var named = new List<NamedMoment>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var (kind, what) = row.GetBoolean(0) ? ("milestone", "") : ("phase", "End of ");
            var (name, since) = (row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2));
            named.Add(new($"{kind}:{name}", $"{what}{name}", since) { IsFirstTheory = row.GetBoolean(3) });
        }

        return named;
    }

    // What a page is narrowed by is named on it, whether anything is left there or not.
    private static IEnumerable<Guid> NamedIn(HttpContext http)
    {
        var taken = http.GetEndpoint()?.Metadata;
        return (taken?.GetOrderedMetadata<TakesAttribute>().Select(t => t.Name) ?? [])
            .Concat(taken?.GetOrderedMetadata<FilteredByAttribute>().SelectMany(f => f.Parameters) ?? [])
            .Select(name => Guid.TryParseExact($"{http.Request.Query[name]}", "D", out var id) ? id : Guid.Empty);
    }

    private static IEnumerable<(Guid Thing, Guid Part)> PartsIn(JsonNode? node) =>
        node switch
        {
            JsonObject meant when IdOf(meant["id"]) is { } thing && IdOf(meant["part"]) is { } part => [(thing, part)],
            JsonObject evidence when IdOf(evidence["configurationId"]) is { } configuration =>
            [
                .. new[] { IdOf(evidence["element"]), IdOf(evidence["link"]) }
                    .OfType<Guid>()
                    .Select(part => (configuration, part)),
                .. evidence.SelectMany(member => PartsIn(member.Value)),
            ],
            JsonObject members => members.SelectMany(member => PartsIn(member.Value)),
            JsonArray items => items.SelectMany(PartsIn),
            _ => [],
        };

    private static Guid? IdOf(JsonNode? node) =>
        node is JsonValue value
        && value.GetValueKind() == JsonValueKind.String
        && Guid.TryParseExact($"{value}", "D", out var id)
            ? id
            : null;

    private static IEnumerable<Guid> IdsIn(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => IdsIn(member.Value)),
            JsonArray items => items.SelectMany(IdsIn),
            JsonValue value
                when value.GetValueKind() == JsonValueKind.String && Guid.TryParseExact($"{value}", "D", out var id) =>
            [
                id,
            ],
            _ => [],
        };
}
