using System.Text.Json;
using Npgsql;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Evidence;
using TheoryLedger.Replay;

namespace TheoryLedger.Server.Replay;

/// <summary>As much of a row as counting it takes.</summary>
/// <param name="State">How far the thing has come.</param>
/// <param name="Standing">What a construct is held to be.</param>
/// <param name="Form">The version of a configuration.</param>
/// <param name="Words">The version of an excerpt, or of the one that evidence was judged with.</param>
/// <param name="HasLeft">Of a participant: whether nothing they said may be used.</param>
/// <param name="Judged">Of evidence: what there is to count; none where it does not stand.</param>
/// <param name="ReplacedBy">Of a reading: the one it gave way to.</param>
internal sealed record CountedRow(
    string? State,
    string? Standing,
    int? Form,
    int? Words,
    bool? HasLeft,
    Judged? Judged,
    Guid? ReplacedBy
)
{
    /// <summary>The kinds of thing whose rows are read to be counted; excerpts and codings are too many for that.</summary>
    internal static readonly string[] Concepts =
    [
        "sources",
        "codes",
        "constructs",
        "configurations",
        "evidence",
        "programme-theories",
        "guidance",
        "participants",
    ];

    /// <summary>SQL that opens the view of a row <c>i</c> once.</summary>
    internal const string Read = """
        cross join lateral jsonb_to_record(i.view) as v (
            state text, standing text, "formVersion" int, "excerptVersion" int, "configurationId" uuid, "excerptId" uuid,
            stance text, nature text, "judgedVersion" int, consent jsonb, "sourceId" uuid, codings jsonb, "replacedBy" uuid)
        """;

    /// <summary>What is read of it.</summary>
    internal const string Columns = """
        v.state, v.standing, v."formVersion", v."excerptVersion", v."configurationId", v."excerptId",
        v.stance, v.nature, v."judgedVersion", v.consent -> 'analysis' = 'false', v."sourceId", v.codings, v."replacedBy"
        """;

    /// <summary>The same, under names.</summary>
    internal const string Named = """
        v.state, v.standing, v."formVersion" as form, v."excerptVersion" as words, v."configurationId" as configuration,
        v."excerptId" as excerpt, v.stance, v.nature, v."judgedVersion" as judged, v.consent -> 'analysis' = 'false' as left_us,
        v."sourceId" as source, v.codings, v."replacedBy" as by
        """;

    /// <summary>Reads the columns from one on.</summary>
    public static CountedRow At(NpgsqlDataReader row, int first)
    {
        var state = row.Text(first);
        var isStanding = state == "standing" && !row.IsDBNull(first + 4);
        return new(
            state,
            row.Text(first + 1),
            row.IsDBNull(first + 2) ? null : row.GetInt32(first + 2),
            row.IsDBNull(first + 3) ? null : row.GetInt32(first + 3),
            row.IsDBNull(first + 9) ? null : row.GetBoolean(first + 9),
            isStanding ? JudgedAt(row, first + 3) : null,
            row.IsDBNull(first + 12) ? null : row.GetGuid(first + 12)
        );
    }

    /// <summary>Whether a source in this state counts for nothing.</summary>
    public static bool IsExcluded(string? state) => state == "excluded";

    public Counted? Counts(string concept) => Counts(concept, State, Standing);

    /// <summary>What a thing counts as. Of an excerpt or a coding nothing need be known: while nothing happened to it, it counts.</summary>
    public static Counted? Counts(string concept, string? state, string? standing) =>
        (concept, state) switch
        {
            ("sources", "included") => new Counted.Source(SourceStanding.Included),
            ("sources", "excluded") => new Counted.Source(SourceStanding.Excluded),
            ("sources", _) => new Counted.Source(SourceStanding.Registered),
            ("excerpts", _) => new Counted.Excerpt(),
            ("codings", null or "standing") => new Counted.Coding(),
            ("codes", "in-use") => new Counted.Code(),
            ("constructs", "open") => new Counted.Construct(Stored.Choice<Standing>(standing!)),
            ("constructs", _) => new Counted.Construct(null),
            ("configurations", _) => new Counted.Configuration(Stored.Choice<ConfigurationStatus>(state!)),
            ("programme-theories", "open") => new Counted.Theory(),
            ("guidance", _) => new Counted.Guidance(),
            _ => null,
        };

    private static Judged JudgedAt(NpgsqlDataReader row, int first) =>
        new(
            row.GetGuid(first + 1),
            row.GetGuid(first + 2),
            row.GetGuid(first + 7),
            row.GetInt32(first),
            Stored.Choice<Stance>(row.GetString(first + 3)),
            Stored.Choice<EvidenceNature>(row.GetString(first + 4)),
            row.GetInt32(first + 5),
            JsonSerializer.Deserialize<Guid[]>(row.GetString(first + 8))!
        );
}
