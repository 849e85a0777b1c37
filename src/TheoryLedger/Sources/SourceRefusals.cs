using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

public static class SourceRefusals
{
    public static readonly Refusal CharacteristicsUnchanged = new(
        "source-characteristics-unchanged",
        "The source is characterised exactly so already; say what differs."
    );

    public static readonly Refusal OwnKin = new(
        "source-kinship-with-itself",
        "A source is not its own kin; name another source."
    );

    public static Refusal Registered(Guid source, string doi) =>
        new(
            "source-registered",
            $"The source {source} has the DOI {doi} already; decide about that one, or say in 'kin' how the two belong together."
        );

    public static readonly Refusal KinshipLinked = new(
        "source-kinship-linked",
        "The two sources are linked by this kinship already, from one side or the other; name another kinship."
    );

    public static readonly Refusal ScreeningRepeated = new(
        "screening-repeated",
        "This reviewer gave this verdict at this stage, by these criteria, already; screen again only to change it."
    );

    public static readonly Refusal ScreeningNotInConflict = new(
        "screening-not-in-conflict",
        "The reviewers do not disagree at this stage; resolve only where two verdicts differ."
    );

    public static readonly Refusal ScreeningResolved = new(
        "screening-resolved",
        "This conflict is resolved already; let a reviewer screen again if it has to be reopened."
    );

    public static readonly Refusal Included = new(
        "source-included",
        "The source is included in this phase already; name another phase."
    );

    public static readonly Refusal ScreeningInConflict = new(
        "screening-in-conflict",
        "Reviewers disagree about whether the source belongs here; settle that first."
    );

    public static readonly Refusal ScreenedOut = new(
        "source-screened-out",
        "The source was screened out; let a reviewer screen it again, or settle their conflict otherwise, before it is taken in."
    );

    public static readonly Refusal ScreenedTooLate = new(
        "source-taken-in",
        "The source has been taken in already; exclude it, with the reason, instead of screening it out."
    );

    public static readonly Refusal Excluded = new(
        "source-excluded",
        "The source has been excluded; reinstate it first if it is to count again."
    );

    public static readonly Refusal NotExcluded = new(
        "source-not-excluded",
        "The source has not been excluded; there is nothing to reinstate."
    );

    public static readonly Refusal NoticeSeen = new(
        "source-notice-seen",
        "This notice has been noted already; note only what is new about the source."
    );

    public static readonly Refusal AppraisalMade = new(
        "source-appraisal-made",
        "This assessor has judged this aspect of the source for this theory; revise that appraisal."
    );

    public static readonly Refusal AppraisalUnchanged = new(
        "source-appraisal-unchanged",
        "The appraisal already says this; give another level."
    );

    public static readonly Refusal FigureMissing = new(
        "figure-missing",
        "Give the figure: its value if it is a whole number, else its text as printed."
    );

    public static readonly Refusal FigureReported = new(
        "figure-reported",
        "This figure has been reported already; report another, or say where else it stands."
    );

    public static readonly Refusal NotPublished = new(
        "source-not-published",
        "An interview or a focus group is not published: leave out citation and identifiers, which would say for ever who was spoken to."
    );

    public static readonly Refusal CountryWithoutCode = new(
        "source-country-without-code",
        "Of an interview or a focus group, give countries by their ISO 3166-1 alpha-2 codes in capitals, such as GB, and put whatever else there is to say of the place into 'setting': other text would stand there for ever."
    );

    public static readonly Refusal NoticeOfFieldwork = new(
        "notice-of-fieldwork",
        "An interview or a focus group is not published, and nothing is retracted or corrected about it: write a memo about it, or exclude it with the reason."
    );

    public static readonly Refusal FigureOfFieldwork = new(
        "figure-of-fieldwork",
        "An interview or a focus group prints no figures: mark the passage of its transcript as an excerpt, or write a memo about it."
    );

    public static readonly Refusal NotFieldwork = new(
        "source-not-fieldwork",
        "Only an interview or a focus group is held; register the source as one of these."
    );

    public static readonly Refusal FieldworkHeld = new(
        "fieldwork-held",
        "Exactly this has been recorded already; record another session only with what differs."
    );
}
