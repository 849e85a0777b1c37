namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A form that begins something new.</summary>
public abstract class StartForm(Type endpoint) : DecisionForm(endpoint)
{
    internal sealed override async Task<FormShown?> ReadAsync(FormRoom room) =>
        await AskAsync(room) is not { } shown
            ? null
            : shown with
            {
                To = shown.To.Length > 0 ? shown.To : To(room.Asked.On),
                On = room.Asked.On,
                Section = Shelf,
                IsAboutPhases = BelongsToNoPhase(room.Frame),
                Frame = room.Frame,
            };

    internal abstract Task<FormShown?> AskAsync(FormRoom room);
}
