using System.Text.Json.Serialization;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Sources;

/// <summary>Whether an included source gave theory anything.</summary>
public enum Contributed
{
    [JsonStringEnumMemberName("nothing")]
    Nothing,

    [JsonStringEnumMemberName("something")]
    Something,
}

/// <summary>Tells which included sources gave theory anything: evidence that counts, an origin, a trigger, or a case of a pattern.</summary>
internal static class Contribution
{
    public const string Rule = "takes one of: nothing, something.";

    public static Filter? FilterOf(string text) =>
        text switch
        {
            "nothing" => new Filter.Meets(moment => $"{Included} and not ({Gave(moment)})"),
            "something" => new Filter.Meets(moment => $"{Included} and ({Gave(moment)})"),
            _ => null,
        };

    /// <summary>SQL that is true of a source <c>i</c> which is included.</summary>
    public const string Included = "i.view ->> 'state' = 'included'";

    /// <summary>SQL that is true of a source <c>i</c> that gave something: itself, or through whatever was taken from it.</summary>
    public static string Gave(Moment moment) =>
        $"""
            exists (select from ledger.read_edge u
                    where u.generation = $1 and u.review = $2 and u.target = i.id and {moment.Holds("u")}
                      and u.kind in ('origin', 'triggered-by', 'shown-by'))
            or exists (select from ledger.read_edge s
                       where s.generation = $1 and s.review = $2 and s.target = i.id and s.kind = 'source'
                         and {moment.Holds("s")}
                         and (exists (select from ledger.read_edge u
                                      where u.generation = $1 and u.review = $2 and u.target = s.source
                                        and {moment.Holds("u")}
                                        and u.kind in ('origin', 'triggered-by', 'shown-by'))
                              or exists (select from ledger.read_edge j
                                         where j.generation = $1 and j.review = $2 and j.source = s.source
                                           and j.kind = 'judges' and {moment.Holds("j")}
                                           and not {TakenBack.Is(moment, "j.source")} and not {Withdrawn.Is(
                moment,
                "j.source"
            )})))
            """;
}
