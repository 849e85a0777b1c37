using TheoryLedger.Ledger;
using TheoryLedger.Server.Excerpts;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A form as its page shows it: what it asks, and what stands there now.</summary>
/// <param name="Title">What is to be decided.</param>
/// <param name="Button">What sending it does.</param>
/// <param name="Parts">What is asked, in order.</param>
public sealed record FormShown(string Title, string Button, IReadOnlyList<FormPart> Parts)
{
    /// <summary>Where it is sent to, among the forms of a review.</summary>
    public string To { get; init; } = "";

    /// <summary>The thing that it is about.</summary>
    public Guid? On { get; init; }

    /// <summary>The version of it that stands now.</summary>
    public long? Version { get; init; }

    /// <summary>The part of the review that it belongs to.</summary>
    public string? Section { get; init; }

    /// <summary>What the decision means.</summary>
    public string? Says { get; init; }

    /// <summary>Where to go on once it is recorded; none leads to what was recorded.</summary>
    public string? Then { get; init; }

    /// <summary>Why it cannot be decided, in a sentence; none where it can.</summary>
    public string? WhyNot { get; init; }

    /// <summary>What has to be before one's eyes to decide.</summary>
    public IReadOnlyList<FormLine> Lines { get; init; } = [];

    /// <summary>The text that something is marked in.</summary>
    public Marking? Marking { get; init; }

    /// <summary>Something else that has to be chosen first.</summary>
    public IReadOnlyList<FormStep> Steps { get; init; } = [];

    /// <summary>True of what is about phases, and belongs to none.</summary>
    public bool IsAboutPhases { get; init; }

    /// <summary>What every decision is asked.</summary>
    public FormFrame Frame { get; init; } = FormFrame.None;
}

/// <summary>Something that is to be read before deciding.</summary>
public sealed record FormLine(string Label, Words? Text);

/// <summary>A choice that leads on to a form.</summary>
/// <param name="Path">Of its page, within the review.</param>
/// <param name="Label">What it is called.</param>
public sealed record FormStep(string Path, Words Label);
