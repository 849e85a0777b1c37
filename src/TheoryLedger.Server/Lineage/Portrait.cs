using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>A thing as it is met in passing.</summary>
/// <param name="Concept">What it is; <c>events</c> for a single fact.</param>
/// <param name="Title">What it is called, or what it says.</param>
/// <param name="PresentVersion">The version that stands now, where it has several.</param>
/// <param name="State">How far it has come.</param>
/// <param name="At">The position of a single fact; none for a thing.</param>
public sealed record Portrait(string Concept, Words? Title, int? PresentVersion, string? State, long? At)
{
    /// <summary>What there is about it that some decisions are about: an open dispute, a conflict, …</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>The account that raised a finding; none of anything else.</summary>
    public string? Raiser { get; init; }

    /// <summary>What an excerpt said before it was re-anchored; none where it never was.</summary>
    [JsonIgnore]
    public IReadOnlyList<EarlierWords>? Earlier { get; init; }

    /// <summary>True of a source that was retracted, and of whatever was taken from one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRetracted { get; init; }

    /// <summary>True of an excerpt of the team's notes, which do not quote their source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsNote { get; init; }
}

/// <summary>Tells what things are, whatever they are, in one look-up.</summary>
public static class Portraits
{
    /// <summary>The concept under which a single fact is met.</summary>
    public const string Facts = "events";

    private const string Has = $"""
        case i.concept
            when 'codings' then array_remove(array[case i.view ->> 'isDisputed' when 'true' then '{Mark.Dispute}' end], null)
            when 'evidence' then array_remove(array[case when i.view ->> 'stance' <> 'supports' then '{Mark.Contradiction}' end], null)
            when 'codes' then array_remove(array[
                case when jsonb_array_length(i.view -> 'constructs') > 0 then '{Mark.Tie}' end], null)
            when 'reviews' then array_remove(array[
                case when jsonb_typeof(i.view -> 'protocol') = 'object' then '{Mark.Protocol}' end], null)
            when 'categories' then array_remove(array[
                case when jsonb_array_length(i.view -> 'items') > 0 then '{Mark.Item}' end], null)
            when 'excerpts' then array_remove(array[
                case when jsonb_array_length(i.view -> 'appraisals') > 0 then '{Mark.Appraisal}' end], null)
            when 'configurations' then array_remove(array[
                case when i.view @? '$.form.elements[*] ? (@.role == "Outcome")' then '{Mark.Outcome}' end,
                case when i.view @? '$.ripples[*] ? (!exists(@.givenUp))' then '{Mark.Ripple}' end], null)
            when 'sources' then array_remove(array[
                case when i.view @? '$.stages[*] ? (@.state != "undisputed")' then '{Mark.Conflict}' end,
                case when jsonb_array_length(i.view -> 'appraisals') > 0 then '{Mark.Appraisal}' end,
                case when i.view ->> 'kind' in ('interview', 'focus-group') then '{Mark.Speech}' end], null) end
        """;

    /// <summary>What a thing may have that a decision is about.</summary>
    public static class Mark
    {
        public const string Dispute = "dispute";
        public const string Contradiction = "contradiction";
        public const string Conflict = "conflict";
        public const string Appraisal = "appraisal";

        /// <summary>A construct that a code is tied to.</summary>
        public const string Tie = "tie";
        public const string Outcome = "outcome";
        public const string Protocol = "protocol";

        /// <summary>Something in a category.</summary>
        public const string Item = "item";

        /// <summary>A source that is somebody speaking.</summary>
        public const string Speech = "speech";

        /// <summary>A link of an outcome to another configuration that stands.</summary>
        public const string Ripple = "ripple";
    }

    extension(AsOf asOf)
    {
        /// <summary>What each of these is; what is no thing is looked for among the facts.</summary>
        public async Task<Dictionary<Guid, Portrait>> PortraitsAsync(
            IReadOnlyCollection<Guid> things,
            CancellationToken token
        )
        {
            // A long view lies packed, and would be unpacked anew by everything that is asked of it: joined with nothing, it is not.
            await using var query = asOf.Command(
                $"""
                select i.id, i.concept,
                       coalesce(i.view -> 'title', i.view -> 'name', i.view -> 'label', i.view -> 'pattern',
                                i.view -> 'quote', i.view -> 'pseudonym', i.view -> 'group', i.view -> 'decision',
                                i.view -> 'interpretation', i.view -> 'proposal', i.view -> 'statement' -> 'then',
                                i.view -> 'text', i.view -> 'reason', {TitleOfSource(asOf)})::text,
                       coalesce(i.view ->> 'formVersion', i.view ->> 'definitionVersion', i.view ->> 'patternVersion',
                                i.view ->> 'guideVersion',
                                case i.concept when 'excerpts' then i.view ->> 'excerptVersion' end)::int,
                       coalesce(i.view ->> 'state', case i.concept
                           when 'phases' then case i.view ->> 'isOpen' when 'true' then 'open' else 'closed' end
                           when 'contributors' then case i.view ->> 'hasLeft' when 'true' then 'left' end end), null,
                       case i.concept when 'excerpts' then (
                           select jsonb_agg(jsonb_build_object('version', a -> 'excerptVersion', 'words', a -> 'quote'))
                           from jsonb_array_elements(i.view -> 'earlier') a) end::text,
                       {Has}, case i.concept when 'findings' then i.view -> 'raised' ->> 'recorder' end,
                       {IsRetracted(asOf)}, {IsNote(asOf)}
                from (select i.id, i.concept, i.view || jsonb_build_object() as view from ledger.read_item i
                      where i.generation = $1 and i.review = $2 and {asOf.Holds("i")} and i.id = any ($4) offset 0) i
                union all
                select n.event_id, $5, null, null, null, n.position, null, null, null, false, false from ledger.entry n
                where n.review = $2 and n.event_id = any ($4)
                """,
                things.ToArray(),
                Facts
            );
            var portraits = new Dictionary<Guid, Portrait>();
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                portraits[row.GetGuid(0)] = PortraitOf(row);
            }

            return portraits;
        }
    }

    // A text has no name of its own.
    private static string TitleOfSource(AsOf asOf) =>
        $"""
            case i.concept when 'texts' then (
                select s.view -> 'title' from ledger.read_item s
                where s.generation = $1 and s.review = $2 and s.id = (i.view ->> 'sourceId')::uuid and {asOf.Holds(
                "s"
            )}) end
            """;

    private static string IsRetracted(AsOf asOf) =>
        $"""
            case when i.concept = 'sources' then i.view ->> 'isRetracted' = 'true'
                 when i.concept in ('excerpts', 'codings', 'evidence') then exists (
                     select from ledger.read_item s
                     where s.generation = $1 and s.review = $2 and s.id = (i.view ->> 'sourceId')::uuid
                       and {asOf.Holds("s")} and s.view ->> 'isRetracted' = 'true')
                 else false end
            """;

    private static string IsNote(AsOf asOf) =>
        $"""
            i.concept = 'excerpts' and exists (
                select from ledger.read_item t
                where t.generation = $1 and t.review = $2 and t.id = (i.view ->> 'textId')::uuid
                  and {asOf.Holds("t")} and t.view ->> 'kind' = 'notes')
            """;

    private static Portrait PortraitOf(NpgsqlDataReader row) =>
        new(
            row.GetString(1),
            row.IsDBNull(2) ? null : TitleOf(row.GetString(2)),
            row.IsDBNull(3) ? null : row.GetInt32(3),
            row.IsDBNull(4) ? null : row.GetString(4),
            row.IsDBNull(5) ? null : row.GetInt64(5)
        )
        {
            Earlier = row.IsDBNull(6) ? null : EarlierOf(row.GetString(6)),
            Has = row.IsDBNull(7) ? [] : row.GetFieldValue<string[]>(7),
            Raiser = row.IsDBNull(8) ? null : row.GetString(8),
            IsRetracted = !row.IsDBNull(9) && row.GetBoolean(9),
            IsNote = row.GetBoolean(10),
        };

    internal static Words? TitleOf(string json) =>
        JsonSerializer.Deserialize<Words>(json, LedgerJson.Options) is { IsAbsent: false } words ? words : null;

    private static List<EarlierWords> EarlierOf(string json) =>
        JsonSerializer.Deserialize<List<EarlierWords>>(json, LedgerJson.Options)!;
}
