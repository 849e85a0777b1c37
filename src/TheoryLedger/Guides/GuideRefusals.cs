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

    public static readonly Refusal VersionUnknown = new(
        "guide-version-unknown",
        "The guide has no such version; name one it has had, or revise the guide first."
    );
}
