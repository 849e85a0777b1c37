using Microsoft.AspNetCore.Components;

namespace TheoryLedger.Server.Pages;

/// <summary>A page about one thing, or one list of things, of a review.</summary>
public abstract class PageOf<TModel> : ComponentBase
{
    /// <summary>What the page is about, as the interface for programs answers it.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    [CascadingParameter]
    public Sheet Sheet { get; set; } = default!;
}
