namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Fields of a form that say how it is to be taken, and are no part of the command.</summary>
internal static class FormNames
{
    /// <summary>Where it is shown again when it cannot be recorded: the address of its own page.</summary>
    public const string Page = "_page";

    /// <summary>Where to go on once it is recorded; <see cref="New"/> there stands for the id of what was begun or changed.</summary>
    public const string Then = "_then";

    public const string New = "{id}";

    /// <summary>The version that its change is based on.</summary>
    public const string Version = "_version";

    /// <summary>The button that only asks for more rows of a list.</summary>
    public const string More = "_more";

    /// <summary>A field without which the form is only looked at again.</summary>
    public const string Until = "_until";

    /// <summary>A list, and the field by which a row of it counts as filled in.</summary>
    public const string Rows = "_rows";

    /// <summary>By which a form that is sent twice, such as by going back, is known to be the same.</summary>
    public const string Once = "_once";

    public static bool IsControl(string name) => name.StartsWith('_');
}
