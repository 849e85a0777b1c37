using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Seeding;

/// <summary>One step of a seed.</summary>
/// <param name="File">The file it stands in, without folder.</param>
/// <param name="Number">Its place there, from 1.</param>
/// <param name="Act">What it does.</param>
/// <param name="Path">Where it is posted to, under the review; empty where a review is opened.</param>
/// <param name="Name">What the seed calls what it begins.</param>
/// <param name="Body">What is sent, or what later steps have in common, as it is written in the seed.</param>
public sealed record SeedStep(string File, int Number, SeedAct Act, string Path, string? Name, JsonObject Body)
{
    public override string ToString() =>
        Act switch
        {
            SeedAct.Open => $"{File}, step {Number} (open)",
            SeedAct.Share => $"{File}, step {Number} (with)",
            _ => $"{File}, step {Number} (post {Path})",
        };
}

/// <summary>What a step of a seed does.</summary>
public enum SeedAct
{
    /// <summary>Opens the review.</summary>
    Open,

    /// <summary>Posts a decision.</summary>
    Post,

    /// <summary>Says what the bodies after it have in common.</summary>
    Share,
}
