namespace TheoryLedger.Server.Reading;

/// <summary>How an answer is shown to somebody who asked for it as a page and not as data.</summary>
/// <param name="Path">Where it was asked for.</param>
/// <param name="Around">Adds what a page shows besides.</param>
/// <param name="Form">Writes the page.</param>
public sealed record Dress(
    string Path,
    Func<HttpContext, AsOf, object, CancellationToken, Task<object>> Around,
    Form Form
)
{
    /// <summary>That of a request; none where it asks for data.</summary>
    public static Dress? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items.TryGetValue(typeof(Dress), out var dress) ? dress as Dress : null;
    }

    public void PutOn(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Items[typeof(Dress)] = this;
    }
}
