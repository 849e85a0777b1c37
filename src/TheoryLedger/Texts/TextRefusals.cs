using TheoryLedger.Ledger;

namespace TheoryLedger.Texts;

public static class TextRefusals
{
    public static readonly Refusal Empty = new(
        "text-empty",
        "There is no text here; give its content or its segments, none of them empty."
    );

    public static readonly Refusal GivenTwice = new(
        "text-given-twice",
        "Give the text either as one content or in segments, not both."
    );

    public static readonly Refusal Unsegmented = new(
        "text-transcript-unsegmented",
        "What people said comes in segments, one for each turn, so that each speaker's words can be closed by themselves."
    );

    public static readonly Refusal NotUnicode = new(
        "text-not-unicode",
        "The text holds half a character (a lone surrogate); save it again as proper Unicode."
    );

    public static readonly Refusal DigestDiffers = new(
        "text-digest-differs",
        "The text that arrived has another digest than the one expected; send it again unaltered, or correct the digest."
    );

    public static readonly Refusal LengthDiffers = new(
        "text-length-differs",
        "The text that arrived has another length in code points than expected; send it again unaltered, or correct the length."
    );

    public static readonly Refusal NobodySpeaks = new(
        "text-without-speakers",
        "Participants speak in interviews and focus groups, not in what was published; leave the speakers out."
    );

    public static readonly Refusal OfAnotherSource = new(
        "text-of-another-source",
        "The text to be superseded belongs to another source; name an earlier text of the same one."
    );
}
