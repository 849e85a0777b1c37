using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks what kind of study a source reports.</summary>
public sealed class CharacteriseSourceForm() : ChangeForm<SourceView>(typeof(CharacteriseSourceEndpoint))
{
    public override string Offer => "Extract what kind of study it reports";

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room)
    {
        var now = view.Characteristics;
        return Task.FromResult(
            new FormShown(
                "Extract what kind of study a source reports",
                "Record it",
                [
                    Ask.Part(Line("design", "Design", now?.Design), Line("setting", "Setting", now?.Setting)),
                    new(Ask.Several("countries", "Country", [.. (now?.Countries ?? []).Select(Words.Of)], room))
                    {
                        Legend = "Where it was",
                        Help =
                            "Of an interview or focus group by codes of two letters, such as NL: a name may tell who was spoken to.",
                    },
                    Ask.Group("Its cases", Ask.Several("cases", "Case", now?.Cases ?? [], room)),
                    Ask.Group(
                        "The kinds of programme that it is about",
                        Ask.Several("programmeKinds", "Kind of programme", now?.ProgrammeKinds ?? [], room)
                    ),
                ]
            )
            {
                Says = "All of it together takes the place of what was extracted before, which is kept.",
            }
        );
    }

    private static FormField Line(string name, string label, Words? now) =>
        new(name, label, FormFieldKind.Line) { Value = now };
}
