using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Guides;

/// <summary>What decisions need to know of a guide for interviews or focus groups.</summary>
public sealed record Guide(int Version, string Text, IReadOnlyList<Ref> Tests) : IFold<Guide>, IVersioned
{
    public bool HasVersion(int version) => version >= 1 && version <= Version;

    public static Guide Fold(Guide? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, GuideIssued e) => new Guide(Version: 1, e.Text, e.Tests),
            ({ }, GuideRevised e) => new Guide(e.Version, e.Text, e.Tests),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
