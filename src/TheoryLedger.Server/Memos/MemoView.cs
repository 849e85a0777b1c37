using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Memos;

/// <summary>What somebody thought, about anything in the review, as it reads now.</summary>
public sealed record MemoView(MemoKind Kind, Words Text, IReadOnlyList<Ref> About, Taken Written)
    : View,
        IView<MemoView>
{
    public static string Concept => "memos";

    /// <summary>The number of the present text, from 1: what a reference names as `version`.</summary>
    public int FormVersion { get; init; } = 1;

    public IReadOnlyList<MemoAmendment> Amendments { get; init; } = [];

    IEnumerable<Edge> IView<MemoView>.Edges => Pointing.At("about", About);

    public static MemoView Apply(MemoView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, MemoWritten e) => new(e.Kind, e.Text, e.About, Taken.In(fact.Envelope)),
            ({ } v, MemoAmended e) => v with
            {
                FormVersion = e.Version,
                Text = e.Text,
                Amendments = [.. v.Amendments, new(e.Version, e.Reason, Taken.In(fact.Envelope))],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>Why a memo was added to or corrected.</summary>
public sealed record MemoAmendment(int FormVersion, Words Reason, Taken Taken);
