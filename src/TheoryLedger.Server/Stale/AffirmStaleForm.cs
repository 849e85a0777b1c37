using System.Globalization;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Stale;

/// <summary>Asks which of the stale things hold all the same, for one reason.</summary>
public sealed class AffirmStaleForm() : StartForm(typeof(AffirmStaleEndpoint))
{
    private const string Stale = "stale";
    private const int Most = 60;

    public override string Offer => "Say of several that they hold all the same";

    public override string Means => "What they were made under has changed, and that changes nothing for them.";

    public override string Shelf => Stale;

    internal override async Task<FormShown?> AskAsync(FormRoom room)
    {
        var found = await StaleSearch.RunAsync(room.AsOf, new(Concept: null, Ground: null), after: 0, room.Token);
        var first = found.Take(Most).ToList();
        var named = await room.AsOf.PortraitsAsync([.. first.Select(c => c.Id)], room.Token);
        return new FormShown(
            "Say that stale things hold all the same",
            "They hold",
            [
                new([.. first.Select((thing, at) => Holds(thing, at, named.GetValueOrDefault(thing.Id)))])
                {
                    Legend = "What was looked at again, and holds",
                    Help = "Tick only what you looked at again: it is recorded of each of them, or of none.",
                },
                .. await WhyParts.OfAsync(
                    room,
                    near: [],
                    "The code was reworded to leave out hope; none of these readings is about hope, so all of them hold."
                ),
            ]
        )
        {
            Says = found.Count > Most ? $"These are the first {Most} of all that is stale." : null,
            Then = Stale,
            Steps = found.Count > 0 ? [] : [new(Stale, Words.Of("Nothing is stale, so there is nothing to affirm."))],
        };
    }

    private static FormField Holds(Candidate thing, int at, Portrait? named)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"items/{at}");
        var kind = Plain.One(thing.Concept);
        return new($"{place}/id,{place}/version", kind, FormFieldKind.Check)
        {
            Choices = [new($"{thing.Id},{thing.Version}", named?.Title ?? Words.Of($"a {kind}"))],
        };
    }
}
