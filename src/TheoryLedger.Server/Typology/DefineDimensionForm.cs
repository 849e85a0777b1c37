using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Typology;

/// <summary>Asks for a dimension along which things differ.</summary>
public sealed class DefineDimensionForm() : StartForm(typeof(DefineDimensionEndpoint))
{
    public override string Offer => "Define a dimension";

    public override string Means => "Along which sources or configurations differ.";

    public override string Shelf => "typology";

    internal override Task<FormShown?> AskAsync(FormRoom room) =>
        Task.FromResult<FormShown?>(
            new FormShown(
                "Define a dimension",
                "Define it",
                [
                    Ask.Part([
                        .. TypologyFields.Of(null, null),
                        Ask.Reason(
                            "Why",
                            "What works in paid schemes and what works in voluntary ones should not be thrown together."
                        ),
                    ]),
                ]
            )
            {
                Says = "Such as: who pays, with the categories paid by the state, by members, by nobody.",
            }
        );
}
