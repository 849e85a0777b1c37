using TheoryLedger.Ledger;

namespace TheoryLedger.Evidence;

public static class EvidenceRefusals
{
    public static readonly Refusal Unlinked = new(
        "evidence-unlinked",
        "The excerpt no longer counts as evidence here; link it anew."
    );

    public static Refusal Linked(Guid link) =>
        new(
            "evidence-linked",
            $"The excerpt stands as evidence {link} there already, on the same side: judge that one anew, or unlink it first."
        );

    public static readonly Refusal PartAmbiguous = new(
        "evidence-part-ambiguous",
        "Name one element or one link that the excerpt speaks to, or neither for the whole."
    );

    public static Refusal PartUnknown(string part, Guid id) =>
        new(
            $"{part}-unknown",
            $"The version that was judged has no {part} {id}; name one that it has, or that version."
        );

    public static readonly Refusal CodingNotStanding = new(
        "coding-not-standing",
        "The coding was taken back or replaced; name one that stands."
    );

    public static readonly Refusal CodingNotOfExcerpt = new(
        "coding-not-of-excerpt",
        "The coding reads another excerpt; name codings of the excerpt that is the evidence."
    );

    public static readonly Refusal CodingOfOtherWords = new(
        "coding-of-other-words",
        "The coding reads the excerpt as it was before it was re-anchored; name one that reads the words it has now."
    );

    public static readonly Refusal NotContradicting = new(
        "evidence-not-contradicting",
        "This evidence supports the configuration; only what contradicts or qualifies it needs an answer."
    );

    public static readonly Refusal RevisionMissing = new(
        "contradiction-revision-missing",
        "Name the revision that reconciles the contradiction."
    );

    public static readonly Refusal RevisionNotLater = new(
        "contradiction-revision-not-later",
        "A contradiction is reconciled by a version made after the one that it speaks against; name that version."
    );

    public static readonly Refusal Answered = new(
        "contradiction-answered",
        "The contradiction has this answer already; give another, or leave it."
    );
}
