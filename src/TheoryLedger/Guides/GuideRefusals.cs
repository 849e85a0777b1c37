using TheoryLedger.Ledger;

namespace TheoryLedger.Guides;

public static class GuideRefusals
{
    public static readonly Refusal Unchanged = new(
        "guide-unchanged",
        "The guide already asks this and tests these theories; change its text or what it tests."
    );

    public static readonly Refusal Unnamed = new(
        "guide-unnamed",
        "A guide version means nothing by itself; name the guide, or leave the version out."
    );

    public static Refusal VersionMissing(int present) =>
        new(
            "guide-version-missing",
            $"Say by which version of the guide it was held; the present one is {present}, read as 'guideVersion'. If that is not known, leave the guide out."
        );

    public static Refusal VersionUnknown(int present) =>
        new(
            "guide-version-unknown",
            $"The guide has no such version; name one from 1 to {present}, or revise the guide first."
        );
}
