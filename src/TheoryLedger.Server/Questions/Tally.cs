namespace TheoryLedger.Server.Questions;

/// <summary>How many of the things looked at answer a question.</summary>
/// <param name="Found">Those that answer it.</param>
/// <param name="Examined">Those that were looked at.</param>
internal sealed record Tally(long Found, long Examined)
{
    /// <summary>By placeholder, the things by which the answer is seen best; what is left out has none.</summary>
    public IReadOnlyDictionary<string, string> Subjects { get; init; } = new Dictionary<string, string>();

    /// <summary>What no record can say, if that depends on what was recorded.</summary>
    public string? Beyond { get; init; }

    /// <summary>What is not there of what the question takes for granted; none where all of it is.</summary>
    public string? Lacks { get; init; }

    /// <summary>The answer in a few words, where the numbers alone do not say it.</summary>
    public string? Says { get; init; }

    /// <summary>The same where what was found none of says nothing.</summary>
    public Tally Silenced => new(0, 0) { Lacks = Lacks };

    /// <summary>The same with another thing by which the answer is seen, where there is one.</summary>
    public Tally Seen(string name, object? by) =>
        by is null
            ? this
            : this with
            {
                Subjects = new Dictionary<string, string>(Subjects, StringComparer.Ordinal) { [name] = $"{by}" },
            };
}
