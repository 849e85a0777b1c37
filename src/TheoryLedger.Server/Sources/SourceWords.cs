using TheoryLedger.Server.Pages;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Says how a source came to the review, and by what it was screened.</summary>
internal static class SourceWords
{
    /// <summary>As in: it was found in a database.</summary>
    public static string Found(FoundBy found) =>
        found switch
        {
            FoundBy.Database => "found in a database",
            FoundBy.CitationTracking => "found by following citations",
            FoundBy.Website => "found on a website",
            FoundBy.Newsletter => "found in a newsletter",
            FoundBy.HandSearch => "found by searching by hand",
            FoundBy.Expert => "named by an expert",
            FoundBy.Alert => "found by an alert",
            FoundBy.OwnFieldwork => "the review’s own fieldwork",
            FoundBy.CarriedOver => "carried over from an earlier review",
            FoundBy.Other => "found in another way",
            FoundBy.NotPublished => "the publication does not say how it was found",
            _ => "how it was found is not stated",
        };

    /// <summary>As in: by title and abstract it was let in.</summary>
    public static string Screened(ScreeningStage stage) =>
        stage switch
        {
            ScreeningStage.TitleAbstract => "By title and abstract",
            ScreeningStage.FullText => "By full text",
            _ => "Screened otherwise",
        };
}
