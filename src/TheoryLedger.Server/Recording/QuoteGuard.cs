using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps what people said out of all that is public, and protected quotes out of the wording of theory, where no withdrawal could reach them.</summary>
/// <remarks>
/// What it remembers is brought up to date under the review's lock, so that no quote can slip in between. It looks at no wording that
/// stood before somebody was known to have said it: whoever reads is shown that.
/// </remarks>
public sealed class QuoteGuard(WordVault vault)
{
    private static readonly Refusal Repeated = new(
        "wording-repeats-quote",
        "The wording repeats a protected quote; say it in the team's words and link the excerpt as evidence."
    );

    private readonly QuoteMemory _memory = new(vault);

    /// <summary>Refuses any public text that repeats what a participant said, and wording of theory that repeats any quote.</summary>
    public async Task<Refusal?> FindRepeatedAsync(
        NpgsqlConnection connection,
        Guid review,
        Command command,
        IEnumerable<Fact> facts,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        var wordings = command.PublicWording.OfType<string>().ToList();
        List<string> texts = [.. facts.SelectMany(fact => PublicText.Of(fact.Event)), string.Join(' ', wordings)];
        var plain = await NormalForm.PlainAsync(connection, wordings.Concat(texts), token);
        var runs = await _memory.OfAsync(connection, review, token);
        return
            wordings.Exists(text => runs.Contain(plain[text]))
            || texts.Exists(text => runs.ContainSomebodys(plain[text]))
            ? Repeated
            : null;
    }
}
