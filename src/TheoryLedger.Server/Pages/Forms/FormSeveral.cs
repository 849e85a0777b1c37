namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A list of what takes several parts of a form each, and so is no list of rows.</summary>
/// <param name="Name">Its place in the command.</param>
/// <param name="CountsBy">The field without which one does not count.</param>
/// <param name="Offer">What asks for one more.</param>
public sealed record FormSeveral(string Name, string CountsBy, string Offer)
{
    private const int Most = 20;

    /// <summary>How many are shown, so that none that was written in is lost.</summary>
    public int Count(Returned? returned, int atFirst) =>
        Math.Min(Most, Math.Max(atFirst, returned?.RowsOf(Name) ?? 0) + (returned?.More == Name ? 1 : 0));
}
