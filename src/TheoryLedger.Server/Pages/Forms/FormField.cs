using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>One thing that a form asks.</summary>
/// <param name="Name">Its place in the command: a JSON pointer without its first stroke.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record FormField(string Name, string Label, FormFieldKind Kind)
{
    /// <summary>In a row, what other rows call it by.</summary>
    public const string Key = "key";

    public string? Help { get; init; }

    /// <summary>What stands there now.</summary>
    public Words? Value { get; init; }

    public bool IsNeeded { get; init; }

    /// <summary>True in a row that somebody else added since the form was sent: nothing was written there.</summary>
    public bool IsAdded { get; init; }

    /// <summary>True in a row whose present state is known, and so can be shown beside what was written.</summary>
    public bool IsKnown { get; init; }

    /// <summary>True of a sentence in a row: it takes the whole width.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>True where there may be more to choose from than is offered: as many as are offered at most, or all but the thing itself.</summary>
    public bool IsCut => Choices.Count >= FormPicks.Most - 1;

    /// <summary>Good answers, to show what is meant.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>How it is called in the page.</summary>
    public string Id => $"f-{Name.Replace('/', '-').Replace(',', '-')}";
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">As the command says it.</param>
/// <param name="Label">As people say it.</param>
public sealed record FormChoice(string Value, Words Label)
{
    /// <summary>Among what it is listed; none where all that is listed is of one kind.</summary>
    public string? Among { get; init; }

    /// <summary>The source that it is from.</summary>
    public Words? Source { get; init; }
}

/// <summary>How a field is answered.</summary>
public enum FormFieldKind
{
    Line,
    Prose,

    /// <summary>One of several, from a list that opens.</summary>
    Choice,

    /// <summary>One of a few, all of them in sight.</summary>
    Radio,

    /// <summary>Yes, or nothing.</summary>
    Check,
    Hidden,
}
