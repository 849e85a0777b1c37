using System.Globalization;
using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Questions;

/// <summary>Answers a question shortly, in words: what was found, of what.</summary>
internal static class Looked
{
    private static readonly Dictionary<int, Func<Numbers, string>> Answers = new()
    {
        [1] = n => $"Evidence that counts speaks for {n.Of("mechanism")}",
        [2] = n => $"Evidence that counts speaks against, or qualifies, {n.Of("mechanism")}",
        [3] = n => $"The record tells it of {n.Of("mechanism")}",
        [4] = n => $"The record keeps every wording of {n.Of("configuration")}",
        [5] = n => $"{n.Of("programme theory", "programme theories")} can be read as worded then",
        [6] = n => $"Something else is said now, or was added, in {n.Of("programme theory", "programme theories")}",
        [7] = n => $"{n.Of("configuration")} {n.Was} refuted, parked, merged, split or superseded",
        [8] = n => $"Never tested so: {n.Of("configuration")}",
        [9] = n => $"On one alone rest {n.Of("configuration")}",
        [10] = n => $"{n.Of("link")} {n.Is} inferred",
        [11] = n => $"Something falls, wholly or in part, in {n.Of("configuration")}",
        [12] = n => $"{n.Of("source")} {n.Was} retracted",
        [13] = n => $"{n.Of("participant")} {n.Has} withdrawn",
        [14] = n =>
            $"Several people read {n.Of("excerpt that was coded alone", "excerpts that were coded alone")} before they talked",
        [15] = n => $"{n.Number("disagreement")} on codings or screening",
        [16] = n => $"Something was recorded after {n.Of("submission")}",
        [17] = n =>
            $"{n.Of("coding or part of theory", "codings and parts of theory")} {n.Was} made under something that has changed since",
        [18] = n => $"{n.Of("theory or part of theory", "theories and parts of theory")} {n.Was} put to somebody",
        [19] = n => $"{n.Of("piece of advice", "pieces of advice")} changed something or {n.Was} declined",
        [20] = n => $"{n.Of("piece of guidance", "pieces of guidance")} {n.Go} back to quotes",
        [21] = n => $"{n.Of("excerpt")} {n.Lead} to guidance",
        [22] = n => $"{n.Of("source that is included now", "sources that are included now")} gave nothing",
        [23] = n =>
            $"{n.Of("source")} {n.Stand} in a box because somebody screened them, let them in or keeps them out",
        [24] = n =>
            $"{n.Number("source")} {n.Is} kept out, of {n.Examined:N0} that were screened, let in or kept out, own interviews among them",
        [26] = n => $"{n.Of("decision about the review", "decisions about the review")} {n.Depart} from it",
        [27] = n => $"{n.Of("construct")} {n.Was} merged or split",
        [28] = n => $"The record tells it of {n.Of("configuration")}",
        [29] = n => $"{n.Number("pattern")} told case by case",
        [30] = n =>
            $"A rival was weighed for {n.Of("configuration of which that is recorded", "configurations of which that is recorded")}",
        [31] = n => $"Software made {n.Number("suggestion")}",
        [32] = n => $"{n.Of("contributor")} {n.Is} credited with something",
        [33] = n => $"{n.Of("event")} {n.Is} sealed in the log",
        [35] = n => $"{n.Of("event")} can be told again from the facts",
        [36] = n => $"{n.Of("source")} changed theory",
        [37] = n => $"Evidence speaks for {n.Of("mechanism")} in a configuration that names a context",
        [38] = n => $"{n.Of("configuration")} {n.Say} what leads to what",
        [39] = n => $"Readings stand of {n.Of("coder")}",
        [40] = n => $"{n.Of("item of the standards", "items of the standards")} {n.Has} none",
        [41] = n =>
            $"The record tells it of decisions on {n.Of("construct or configuration", "constructs and configurations")}",
        [42] = n =>
            $"More than one phase took in {n.Of("source that was ever taken in", "sources that were ever taken in")}",
    };

    /// <summary>The answer, as far as there is one, and what of it was not recorded.</summary>
    public static string Says(QuestionReading question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.State == QuestionState.NotRecorded ? $"Not recorded: {question.Missing}."
            : question.Missing is { } beyond ? $"{Answer(question)}. Not recorded: {beyond}."
            : $"{Answer(question)}.";
    }

    private static string Answer(QuestionReading question) =>
        Plain.Begin(
            question.Says
                ?? (
                    Answers.TryGetValue(question.Number, out var says)
                        ? says(new(question.Found, question.Examined))
                        : $"{question.Found.ToString("N0", CultureInfo.InvariantCulture)} of {question.Examined:N0}"
                )
        );

    /// <summary>How many were found, of how many, in words that agree with them.</summary>
    private sealed record Numbers(long Found, long Examined)
    {
        private bool IsOne => Found == 1;

        public string Was => IsOne ? "was" : "were";

        public string Is => IsOne ? "is" : "are";

        public string Has => IsOne ? "has" : "have";

        public string Go => IsOne ? "goes" : "go";

        public string Lead => IsOne ? "leads" : "lead";

        public string Stand => IsOne ? "stands" : "stand";

        public string Depart => IsOne ? "departs" : "depart";

        public string Say => IsOne ? "says" : "say";

        public string Number(string one, string? many = null) =>
            Found == 0 ? $"no {one}" : Plain.Count((int)Math.Min(Found, int.MaxValue), one, many);

        public string Of(string one, string? many = null)
        {
            var all = Plain.Count((int)Math.Min(Examined, int.MaxValue), one, many);
            return Found == 0 ? $"none of {all}"
                : Found < Examined ? $"{Found.ToString("N0", CultureInfo.InvariantCulture)} of {all}"
                : Examined == 1 ? $"the only {one}"
                : Examined == 2 ? $"both {many ?? $"{one}s"}"
                : $"all {all}";
        }
    }
}
