using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks what a source was read for that held nothing.</summary>
public sealed class ReadWithoutFindingForm() : ChangeForm<SourceView>(typeof(ReadWithoutFindingEndpoint))
{
    private const int MostConfigurations = 24;

    public override string Offer => "Say that it was read and held nothing";

    internal override async Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        new(
            "Say that a source held nothing",
            "Record it",
            [
                Ask.Part(Ask.Prose("note", "What was looked for, and how far it was read")),
                new([.. await InMindAsync(room)]) { Legend = "The theories in mind", Help = "As they are worded now." },
            ]
        )
        {
            Says = "A source that was read and held nothing says something too: it counts towards saturation.",
        };

    private static async Task<IEnumerable<FormField>> InMindAsync(FormRoom room)
    {
        var worded = await room.WordedAsync(MostConfigurations);
        return worded.Select((choice, at) => FormPart.Ticked("lookedFor", choice, at));
    }
}
