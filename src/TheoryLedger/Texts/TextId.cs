using TheoryLedger.Ledger;

namespace TheoryLedger.Texts;

/// <summary>The identity of one exact version of a source's content.</summary>
public readonly record struct TextId(Guid Value) : IId<TextId>
{
    public static TextId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
