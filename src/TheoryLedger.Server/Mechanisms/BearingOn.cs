using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>Narrows evidence to what bears on a mechanism where it works, and to what once did; as <see cref="Works"/> tells it.</summary>
internal static class BearingOn
{
    // Evidence bears on a mechanism where it speaks of its element, of a link of that, or of the configuration as a whole.
    /// <summary>SQL that is true of a judgement <c>j</c> of a configuration <c>c</c> in which a construct stands <c>s</c> as an element <c>l</c>.</summary>
    public const string Bears = """
        case when j.label::json ->> 'element' is not null then j.label::json ->> 'element' = s.part
             when j.label::json ->> 'link' is not null then
                 not jsonb_path_exists(c.view, '$.form.links[*] ? (@.id == $link)', l.named)
                 or jsonb_path_exists(c.view, '$.form.links[*] ? (@.id == $link && (@.from == $part || @.to == $part))', l.named)
             else true end
        """;

    /// <summary>SQL of what is named in <see cref="Bears"/>.</summary>
    public const string Named =
        "lateral (select jsonb_build_object('link', j.label::json ->> 'link', 'part', s.part) as named) l";

    /// <summary>SQL that is true where a construct stands <c>s</c> as a mechanism.</summary>
    public const string AsMechanism =
        "s.label::json ->> 'role' in ('Mechanism', 'MechanismResource', 'MechanismReasoning')";

    public static FilterParameter Parameter { get; } =
        new(
            "mechanism",
            text => Guid.TryParse(text, out var id) ? new Filter.Meets(moment => On(id, moment)) : null,
            "takes the id of one construct."
        );

    private static string On(Guid construct, Moment moment) =>
        $"""
            i.id in (
                select j.source from ledger.read_edge s
                join ledger.read_item c on c.generation = $1 and c.review = $2 and c.id = s.source
                                       and c.concept = 'configurations' and {moment.Holds("c")}
                join ledger.read_edge j on j.generation = $1 and j.review = $2 and j.target = c.id and {moment.Holds(
                "j"
            )}
                                       and (j.kind = '{EvidenceEdges.Judges}' and c.view ->> 'state' = 'open'
                                            or j.kind = '{EvidenceEdges.OnceJudged}')
                cross join {Named}
                where s.generation = $1 and s.review = $2 and s.target = '{construct}' and s.kind = 'stands-as'
                  and {moment.Holds("s")} and {AsMechanism} and {Bears})
            """;
}
