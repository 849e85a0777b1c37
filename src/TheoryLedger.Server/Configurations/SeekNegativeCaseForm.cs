using TheoryLedger.Configurations;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks where a case against a configuration was looked for, and what was found.</summary>
public sealed class SeekNegativeCaseForm() : ChangeForm<ConfigurationView>(typeof(SeekNegativeCaseEndpoint))
{
    public override string Offer => "Say where a case against it was looked for";

    public override string Means => "A case that would speak against it; that none was found counts too.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new(
            "Record a search for a negative case",
            "Record it",
            [
                Ask.Part(
                    Ask.Line("where", "Where it was looked for") with
                    {
                        Help = "Such as a database with its search, or interviews in a place where it should fail.",
                    },
                    Ask.One<NegativeCaseResult>("result", "What came of it", room.Frame, says: Says),
                    Ask.Prose("note", "What that means")
                ),
                new([
                    .. (await room.OriginsAsync()).Select((choice, at) => FormPart.Ticked("found", choice, at)),
                    Ask.Line("found/99/id", "Something else, by the address of its page", isNeeded: false),
                    Ask.Line("found/99/version", "Its version, where that is an excerpt", isNeeded: false),
                ])
                {
                    Legend = "What was found",
                    Help = "Tick the excerpts that speak of it. Of a search that found nothing, tick nothing.",
                },
            ]
        )
        {
            Says = "A search that found nothing counts as well: that is what it is recorded for.",
        };

    private static string Says(NegativeCaseResult result) =>
        result switch
        {
            NegativeCaseResult.Found => "a case was found",
            NegativeCaseResult.NotFound => "none was found",
            _ => Plain.Of(result),
        };
}
