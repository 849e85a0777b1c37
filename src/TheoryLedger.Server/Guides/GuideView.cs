using System.Diagnostics;
using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Guides;

/// <summary>A guide for interviews or focus groups as it stands, and why it was changed.</summary>
/// <param name="GuideVersion">The version of its text, from 1, that fieldwork names.</param>
public record GuideView(string Title, string Text, int GuideVersion, IReadOnlyList<Ref> Tests, Taken Issued)
    : View,
        IView<GuideView>
{
    public static string Concept => "guides";

    public IReadOnlyList<GuideRevisionView> Revisions { get; init; } = [];

    IEnumerable<Edge> IView<GuideView>.Edges => Pointing.At("tests", Tests);

    public static GuideView Apply(GuideView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, GuideIssued e) => new(e.Title, e.Text, GuideVersion: 1, e.Tests, Taken.In(fact.Envelope)),
            ({ } v, GuideRevised e) => v with
            {
                Text = e.Text,
                GuideVersion = e.Version,
                Tests = e.Tests,
                Revisions = [.. v.Revisions, new(e.Version, e.Reason, Taken.In(fact.Envelope))],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>Why a guide was changed.</summary>
/// <param name="GuideVersion">What it led to.</param>
public sealed record GuideRevisionView(int GuideVersion, Words Reason, Taken Taken);
