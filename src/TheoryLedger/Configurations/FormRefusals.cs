using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

public static class FormRefusals
{
    public static readonly Refusal Empty = new(
        "configuration-empty",
        "A configuration has at least one element; say what is known of it."
    );

    public static readonly Refusal KeyDuplicate = new(
        "configuration-key-duplicate",
        "Two elements have the same key; give each its own."
    );

    public static readonly Refusal ElementRepeated = new(
        "configuration-element-repeated",
        "Two elements continue the same one; leave the id out where an element is new."
    );

    public static readonly Refusal LinkDangling = new(
        "configuration-link-dangling",
        "A link names a key that no element has; use the keys of this form."
    );

    public static readonly Refusal LinkLoop = new(
        "configuration-link-loop",
        "A link joins an element to itself; name two different elements."
    );

    public static readonly Refusal LinkRepeated = new(
        "configuration-link-repeated",
        "Two links join the same elements or have the same id; state each once."
    );

    public static readonly Refusal LinkMoved = new(
        "configuration-link-moved",
        "A link under the id of another joins other elements than that one did; leave its id out, for it claims something else."
    );

    public static readonly Refusal MissingPresent = new(
        "configuration-missing-present",
        "A role is named as missing that an element plays; leave it out of 'missing'."
    );

    public static readonly Refusal ConstructClosed = new(
        "construct-closed",
        "The construct is no longer pursued; use the one that took its place, reopen it, or leave it out."
    );
}
