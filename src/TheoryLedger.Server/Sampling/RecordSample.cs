using System.Text.Json.Serialization;
using FluentValidation;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Sampling;

/// <summary>Tells the team what somebody thinks of decisions that were drawn at random.</summary>
/// <param name="Seed">By what they were drawn.</param>
/// <param name="N">How many decisions were asked for.</param>
/// <param name="Of">The last event that could be drawn.</param>
/// <param name="Scope">Of which decisions.</param>
/// <param name="Judged">What is said of each; what is left out was not judged.</param>
public sealed record RecordSample(string Seed, int N, long Of, SampleScope Scope, IReadOnlyList<Judged> Judged)
    : Command;

/// <summary>What somebody thinks of one decision.</summary>
/// <param name="Position">The event.</param>
/// <param name="Verdict">Whether they agree with it; none where they did not judge it.</param>
/// <param name="Why">In their words.</param>
public sealed record Judged(long Position, Verdict? Verdict = null, string? Why = null);

public enum Verdict
{
    [JsonStringEnumMemberName("agree")]
    Agree,

    [JsonStringEnumMemberName("disagree")]
    Disagree,
}

public enum SampleScope
{
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>Decisions that change theory.</summary>
    [JsonStringEnumMemberName("theory")]
    Theory,
}

public sealed class RecordSampleValidator : CommandValidator<RecordSample>
{
    /// <summary>Letters of what is said of one decision.</summary>
    public const int LongestWhy = 1_000;

    public RecordSampleValidator()
    {
        RuleFor(c => c.Seed).IsText(SampleAsked.LongestSeed);
        RuleFor(c => c.N).InclusiveBetween(1, SampleAsked.Largest);
        RuleFor(c => c.Of).GreaterThan(0);
        RuleFor(c => c.Judged)
            .IsFilledList()
            .Must(judged => judged.DistinctBy(j => j.Position).Count() == judged.Count)
            .WithMessage("Name each decision once.")
            .Must(judged => judged.Any(j => j.Verdict is not null))
            .WithMessage("Say of one decision at least whether you agree with it.");
        RuleForEach(c => c.Judged).ChildRules(one => one.RuleFor(j => j.Why).IsTextOrNone(LongestWhy));
    }
}
