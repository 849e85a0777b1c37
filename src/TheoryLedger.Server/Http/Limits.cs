using FluentValidation;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

/// <summary>How long texts may be, in UTF-16 code units, and rules that say so.</summary>
public static class Limits
{
    /// <summary>Names, labels, titles.</summary>
    public const int Name = 500;

    /// <summary>Definitions, wordings, statements.</summary>
    public const int Wording = 4_000;

    /// <summary>A quote: a few pages at most; what is longer is another text.</summary>
    public const int Quote = 20_000;

    /// <summary>Reasons, interpretations, memos, minutes.</summary>
    public const int Prose = 100_000;

    /// <summary>A list of anything.</summary>
    public const int Items = 1_000;

    extension<T>(IRuleBuilder<T, string> rule)
    {
        /// <summary>Some visible text, of at most so many code units.</summary>
        public IRuleBuilderOptions<T, string> IsText(int limit) =>
            rule.Must(Visible.IsIn).WithMessage("'{PropertyName}' takes some visible text.").MaximumLength(limit);
    }

    extension<T>(IRuleBuilder<T, Words> rule)
    {
        /// <summary>Some visible text, of at most so many code units, and no commitment made elsewhere.</summary>
        public IRuleBuilderOptions<T, Words> IsText(int limit) =>
            rule.Must(words => words.Commitment is null && Visible.IsIn(words.Text) && words.Text.Length <= limit)
                .WithMessage($"'{{PropertyName}}' takes text of 1 to {limit} characters.");
    }

    extension<T>(IRuleBuilder<T, Words?> rule)
    {
        /// <summary>Nothing, or some visible text of at most so many code units.</summary>
        public IRuleBuilderOptions<T, Words?> IsTextOrNone(int limit) =>
            rule.Must(words =>
                    words is null
                    || (words.Commitment is null && Visible.IsIn(words.Text) && words.Text.Length <= limit)
                )
                .WithMessage($"'{{PropertyName}}' takes text of 1 to {limit} characters.");
    }

    extension<T>(IRuleBuilder<T, string?> rule)
    {
        /// <summary>Nothing, or some visible text of at most so many code units.</summary>
        public IRuleBuilderOptions<T, string?> IsTextOrNone(int limit) =>
            rule.Must(text => text is null || (Visible.IsIn(text) && text.Length <= limit))
                .WithMessage($"'{{PropertyName}}' takes text of 1 to {limit} characters.");

        /// <summary>Nothing, or a SHA-256 digest in lower-case hex.</summary>
        public IRuleBuilderOptions<T, string?> IsDigestOrNone() =>
            rule.Must(text => text is null || (text.Length == 64 && text.All(char.IsAsciiHexDigitLower)))
                .WithMessage("'{PropertyName}' takes a SHA-256 digest: 64 lower-case hexadecimal digits.");
    }

    extension<T, TItem>(IRuleBuilder<T, IReadOnlyList<TItem>?> rule)
    {
        /// <summary>Nothing, or a list of bounded length, without gaps.</summary>
        public IRuleBuilderOptions<T, IReadOnlyList<TItem>?> IsListOrNone(int limit = Items) =>
            rule.Must(items => items is null || (items.Count <= limit && !items.Any(item => item is null)))
                .WithMessage($"'{{PropertyName}}' takes at most {limit} items.");
    }

    extension<T, TItem>(IRuleBuilder<T, IReadOnlyList<TItem>> rule)
    {
        /// <summary>A list of bounded length, without gaps.</summary>
        public IRuleBuilderOptions<T, IReadOnlyList<TItem>> IsList() =>
            rule.Must(items => items.Count <= Items && !items.Any(item => item is null))
                .WithMessage($"'{{PropertyName}}' takes at most {Items} items.");

        /// <summary>A list of bounded length, with something in it.</summary>
        public IRuleBuilderOptions<T, IReadOnlyList<TItem>> IsFilledList() =>
            rule.Must(items => items.Count is > 0 and <= Items && !items.Any(item => item is null))
                .WithMessage($"'{{PropertyName}}' takes 1 to {Items} items.");
    }
}
