using System.Diagnostics;
using TheoryLedger.AccessLog;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.AccessLog;

/// <summary>Somebody was shown words of participants.</summary>
public sealed record WordsShownView(
    Guid Account,
    string Operation,
    string Purpose,
    bool IsStream,
    IReadOnlyList<Guid> People,
    IReadOnlyList<Guid> Facts,
    int Fields,
    Taken Shown
) : View, IView<WordsShownView>
{
    public static string Concept => "access-log";

    IEnumerable<Edge> IView<WordsShownView>.Edges => People.Select(id => new Edge("shown-of", id));

    public static WordsShownView Apply(WordsShownView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, WordsShown e) => new(
                e.Account,
                e.Operation,
                e.Purpose,
                e.IsStream,
                e.People,
                e.Facts,
                e.Fields,
                Taken.In(fact.Envelope)
            ),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}
