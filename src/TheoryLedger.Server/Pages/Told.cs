namespace TheoryLedger.Server.Pages;

/// <summary>Of a long history only the first step and the latest are told on the page of a thing.</summary>
internal static class Told
{
    /// <summary>How many steps that are.</summary>
    public const int Most = 6;

    /// <summary>Those that are told.</summary>
    public static IReadOnlyList<TStep> Of<TStep>(IReadOnlyList<TStep> steps) =>
        steps.Count <= Most ? steps : [steps[0], .. steps.TakeLast(Most - 1)];
}
