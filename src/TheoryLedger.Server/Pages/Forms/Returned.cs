using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A form that comes back to whoever sent it, with all that they wrote, and why.</summary>
/// <param name="Status">As HTTP counts it; 0 where nothing was to be recorded yet.</param>
/// <param name="Sentence">What is wrong, and what to do.</param>
/// <param name="Troubles">What is wrong with single fields.</param>
/// <param name="Fields">What was written.</param>
/// <param name="More">The list that more rows are asked for.</param>
/// <param name="BasedOn">The version that it was based on.</param>
public sealed record Returned(
    int Status,
    string? Sentence,
    IReadOnlyList<FieldTrouble> Troubles,
    IReadOnlyList<SentField> Fields,
    string? More,
    string? BasedOn
)
{
    private const int MostRows = 500;

    // Rows between those that were written in, which somebody left empty.
    private const int MostGaps = 8;

    /// <summary>True where somebody else changed the thing in the meantime.</summary>
    public bool IsOvertaken => Status == StatusCodes.Status412PreconditionFailed;

    /// <summary>True where it could not be recorded.</summary>
    public bool IsRefused => Status != 0;

    /// <summary>What was written in a field; none where it was left empty.</summary>
    public string? Said(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // What was chosen at once under several names was written under each.
        var values = name.Split(',').Select(n => Fields.FirstOrDefault(f => f.Name == n)?.Value).ToList();
        return values.Contains(null) ? null : string.Join(',', values);
    }

    /// <summary>What is wrong with a field; in a row only where it is known which row.</summary>
    public string? TroubleOf(string name, bool isInRow = false) =>
        Troubles.FirstOrDefault(t => isInRow ? t.Name == name : t.IsOf(name))?.Says;

    /// <summary>How many rows of a list were written in. No page has as many rows as the places that somebody may make up.</summary>
    public int RowsOf(string list)
    {
        var places = PlacesIn(list).Where(place => place < MostRows).ToList();
        return places is [] ? 0 : Math.Min(places.Max() + 1, places.Count + MostGaps);
    }

    /// <summary>The places of a list at which something was written.</summary>
    public IEnumerable<int> PlacesIn(string list) =>
        Fields
            .Where(f => f.Name.StartsWith($"{list}/", StringComparison.Ordinal))
            .Select(f =>
                int.TryParse(f.Name[(list.Length + 1)..].Split('/')[0], CultureInfo.InvariantCulture, out var place)
                    ? place
                    : -1
            )
            .Where(place => place >= 0)
            .Distinct();

    /// <summary>That of a request; none where its page is simply asked for.</summary>
    public static Returned? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items.TryGetValue(typeof(Returned), out var returned) ? returned as Returned : null;
    }

    /// <summary>A form with why it was refused; or, where there is no problem, only to be looked at again.</summary>
    public static Returned Of(SentForm form, ProblemDetails? problem)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (sentence, troubles) = FormSentences.Of(problem);
        return new(
            problem?.Status ?? 0,
            sentence,
            troubles,
            [.. form.Fields.Select(f => new SentField(f.Key, f.Value))],
            form.More,
            form.Version
        );
    }
}

/// <summary>What somebody wrote in a field.</summary>
public sealed record SentField(string Name, string Value);

/// <summary>What is wrong with a field.</summary>
public sealed record FieldTrouble(string Name, string Says)
{
    /// <summary>True where only the last part of the field's name is known.</summary>
    public bool IsByLastName { get; init; }

    /// <summary>Whether this is wrong with a field, or with a list as a whole.</summary>
    public bool IsOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Name == name || (IsByLastName && name.Split('/')[^1] == Name);
    }
}
