using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A form that changes something, based on the version that whoever fills it in has before them.</summary>
public abstract class ChangeForm<TView>(Type endpoint) : DecisionForm(endpoint)
    where TView : View, IView<TView>
{
    public sealed override string? On => TView.Concept;

    internal sealed override async Task<FormShown?> ReadAsync(FormRoom room) =>
        await room.FindAsync<TView>(Target(room)) is not { } view
            ? null
            : await AskAsync(view, room) with
            {
                To = To(view.Id),
                On = view.Id,
                Version = view.Version,
                Section = TView.Concept,
                IsAboutPhases = BelongsToNoPhase(room.Frame),
                Frame = room.Frame,
            };

    internal abstract Task<FormShown> AskAsync(TView view, FormRoom room);

    private protected virtual Guid? Target(FormRoom room) => room.Asked.On;
}
