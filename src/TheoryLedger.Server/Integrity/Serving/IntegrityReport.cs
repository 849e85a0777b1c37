using System.Globalization;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Verifying;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>How a review stands in its log, in words and figures.</summary>
/// <param name="Says">All of it in a few sentences.</param>
/// <param name="Recorded">The position of the last event of the review.</param>
public sealed record IntegrityReport(string Says, long Recorded)
{
    /// <summary>The last checkpoint; none while nothing is sealed.</summary>
    public SealedPart? Sealed { get; init; }

    /// <summary>How many events wait to be sealed.</summary>
    public long Unsealed { get; init; }

    /// <summary>How long ago the oldest of them was recorded, in seconds.</summary>
    public int WaitingSeconds { get; init; }

    /// <summary>Why this node does not seal the review; none where it does.</summary>
    public string? StandsStill { get; init; }

    /// <summary>What can be proved with the log, by whoever keeps a checkpoint of it and compares; nothing of it is said to have been checked.</summary>
    public IReadOnlyList<string> Proves { get; } = IntegrityWords.Proves;

    /// <summary>What it does not prove.</summary>
    public IReadOnlyList<string> DoesNotProve { get; } = IntegrityWords.DoesNotProve;

    /// <summary>What came of the last verification of the live database; none if there was none.</summary>
    public LiveVerification? LastVerification { get; init; }
}

/// <summary>What a checkpoint says, without the need to know how it is written.</summary>
/// <param name="Epoch">Which log of the review, from 1.</param>
/// <param name="Origin">Its name.</param>
/// <param name="Size">How many entries it has.</param>
/// <param name="Root">The hash over all of them, in base 64.</param>
/// <param name="Position">The position of the last event in it.</param>
/// <param name="At">When it was made, by this server's clock.</param>
/// <param name="Keys">The ids of the keys whose signatures it bears, the log's own first.</param>
public sealed record SealedPart(
    int Epoch,
    string Origin,
    long Size,
    string Root,
    long Position,
    DateTimeOffset At,
    IReadOnlyList<string> Keys
);

/// <summary>What is said of every log alike, and of one in particular.</summary>
internal static class IntegrityWords
{
    public static readonly IReadOnlyList<string> Proves =
    [
        "Whoever holds a checkpoint and holds the log against it sees whether any event up to it was changed, removed, put in or moved after it was sealed.",
        "Two people who hold checkpoints of one size with the same root saw the same history.",
        "That a later checkpoint contains all of an earlier one: log/consistency shows it.",
    ];

    public static readonly IReadOnlyList<string> DoesNotProve =
    [
        "That what was typed in is true, or that everything was typed in.",
        "When an event happened; only that it was there when a checkpoint was seen by somebody else.",
        "Events that are not sealed yet: keep a receipt of those (log/receipts).",
        "Anything to somebody who keeps no checkpoint: whoever holds the key and the database could make another history.",
    ];

    /// <summary>The same, for whoever reads a page and not an interface.</summary>
    public static IReadOnlyList<string> InPlainWords(IReadOnlyList<string> sentences) =>
        [
            .. sentences.Select(says =>
                says.Replace(
                        ": log/consistency shows it.",
                        "; the form on the page of integrity shows it.",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "keep a receipt of those (log/receipts).",
                        "keep a receipt of those, which the page of each event offers.",
                        StringComparison.Ordinal
                    )
            ),
        ];

    public static string Of(PublishedLog? log, long recorded, string? standstill)
    {
        var state =
            log is null ? "Nothing of this review is sealed yet."
            : log.Position == recorded
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"All {recorded} events are sealed in a log of {log.Size} entries, since {Pages.Dates.Say(log.At)}."
                )
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Events up to position {log.Position} of {recorded} are sealed, in a log of {log.Size} entries; the rest waits."
            );
        return standstill is null ? state : $"{state} Sealing has stopped: {standstill}";
    }
}
