using System.Text.Json.Serialization;

namespace TheoryLedger.Server.Questions;

/// <summary>The questions that are asked of every review, and whether this one answers them.</summary>
/// <param name="Answered">How many it answers.</param>
/// <param name="None">Of how many it looked and found nothing.</param>
/// <param name="NotRecorded">For how many something was not recorded.</param>
/// <param name="Items">All forty-two, in order.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record QuestionsReading(
    int Answered,
    int None,
    int NotRecorded,
    IReadOnlyList<QuestionReading> Items,
    long Position
);

/// <summary>A question, and where this review answers it.</summary>
/// <param name="Number">In the order in which they are always told.</param>
/// <param name="Title">As somebody would ask it.</param>
/// <param name="State">Whether it is answered.</param>
/// <param name="Href">The address that answers it, with a thing of this review as an example where it asks about one.</param>
/// <param name="Template">The same address for any thing, with the place of its id.</param>
/// <param name="Found">How many things answer it.</param>
/// <param name="Examined">How many were looked at.</param>
/// <param name="Also">Further addresses that help to answer it.</param>
/// <param name="Missing">What was not recorded, or what no record can say yet; none where nothing is missing.</param>
public sealed record QuestionReading(
    int Number,
    string Title,
    QuestionState State,
    string Href,
    string Template,
    long Found,
    long Examined,
    IReadOnlyList<string> Also,
    string? Missing
)
{
    /// <summary>The answer in a few words, where the numbers alone do not say it; for pages.</summary>
    [JsonIgnore]
    public string? Says { get; init; }
}

/// <summary>Whether a review answers a question.</summary>
public enum QuestionState
{
    [JsonStringEnumMemberName("answered")]
    Answered,

    /// <summary>There is nothing of the kind among what was examined.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>What it needs was not recorded.</summary>
    [JsonStringEnumMemberName("not-recorded")]
    NotRecorded,
}
