using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>Turns facts of one kind into views, without saying which.</summary>
public abstract class Projection(string concept, Type facts, Type view)
{
    public string Concept { get; } = concept;

    /// <summary>The base of the facts it follows.</summary>
    public Type Facts { get; } = facts;

    /// <summary>What it makes of them.</summary>
    public Type View { get; } = view;

    public abstract Projected Apply(string? view, Recorded fact);

    public static Projection Of<TView>(Type facts)
        where TView : View, IView<TView> => new For<TView>(facts);

    private sealed class For<TView>(Type facts) : Projection(TView.Concept, facts, typeof(TView))
        where TView : View, IView<TView>
    {
        public override Projected Apply(string? view, Recorded fact)
        {
            var before = view is null ? null : JsonSerializer.Deserialize<TView>(view, LedgerJson.Options);
            var envelope = fact.Envelope;
            var after = (TView)(
                TView.Apply(before, fact) with
                {
                    Id = envelope.Stream,
                    Version = envelope.Version,
                    BeganAt = before?.BeganAt ?? envelope.Position,
                    ChangedAt = envelope.Position,
                }
            );
            return new Projected(
                JsonSerializer.Serialize(after, LedgerJson.Options),
                [.. ((IView<TView>)after).Edges, .. Deciders(envelope)]
            );
        }

        // Those whose decision made it what it now is; those before them lie in the rows before.
        private static IEnumerable<Edge> Deciders(Envelope envelope) =>
            envelope
                .DecidedBy.Where(person => person.Value != envelope.Stream)
                .Select(person => new Edge("decided-by", person.Value));
    }
}

/// <summary>A view as it is stored, and what it points at.</summary>
public sealed record Projected(string View, IReadOnlyList<Edge> Edges);
