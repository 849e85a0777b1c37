using Microsoft.AspNetCore.Components;

namespace TheoryLedger.Server.Pages.Parts;

/// <summary>A section of a page that tells one side of its subject.</summary>
public abstract class PartOf<TSubject> : ComponentBase
{
    /// <summary>What is told of.</summary>
    [Parameter, EditorRequired]
    public TSubject Of { get; set; } = default!;

    [CascadingParameter]
    public Sheet Sheet { get; set; } = default!;
}
