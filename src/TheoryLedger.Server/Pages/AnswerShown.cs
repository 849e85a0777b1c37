using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Pages;

/// <summary>An answer for programs, shown as it is.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Says">What is asked, in a sentence.</param>
/// <param name="Data">Where programs read it, within the review.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerShown(string Title, string? Says, string Data, JsonNode Answer);
