using System.Globalization;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages;

/// <summary>A moment that somebody asked for, and that is none of the review's.</summary>
/// <param name="Text">What they wrote or chose.</param>
/// <param name="Says">What is wrong with it, and what to write instead.</param>
/// <param name="Here">The page that they wanted to see at that moment.</param>
/// <param name="IsDecided">True where it was to be counted by decisions.</param>
public sealed record MomentTrouble(string Text, string Says, string Here, bool IsDecided)
{
    private const string Takes = "Write a day such as 2023-10-09, a month, a year, or the number of an event.";

    internal static MomentTrouble? Of(HttpContext http) =>
        http.Items.TryGetValue(typeof(MomentTrouble), out var trouble) ? trouble as MomentTrouble : null;

    /// <summary>What is wrong with what was written where a moment is chosen.</summary>
    internal static MomentTrouble Unreadable(string text, string here, bool decided) =>
        new(text, $"“{text}” is no moment that can be looked up. {Takes}", here, decided);

    /// <summary>What is wrong with the moment that an address names.</summary>
    internal static MomentTrouble In(HttpRequest request, string parameter)
    {
        var text = request.Query[parameter].ToString();
        var decided = parameter == MomentAsked.DecidedAsOf;
        var here = MomentAddress.Without(request);
        return MomentAsked.TryRead(request.Query, out var asked, out _)
            ? new(text, NotThere(asked, text), here, decided)
            : Unreadable(text, here, decided);
    }

    internal void PutOn(HttpContext http) => http.Items[typeof(MomentTrouble)] = this;

    private static string NotThere(MomentAsked asked, string text) =>
        asked switch
        {
            MomentAsked.AtPosition { Reached: var reached } => string.Create(
                CultureInfo.InvariantCulture,
                $"The review has not reached event {reached} yet."
            ),
            MomentAsked.ByTime => $"{Dates.Say(text)} has not begun yet.",
            MomentAsked.AtLandmark { Kind: LandmarkKind.Milestone, Name: var name } =>
                $"This review has no milestone “{name}”.",
            MomentAsked.AtLandmark { Name: var name } => $"No phase “{name}” of this review has been closed.",
            _ => Takes,
        };
}
