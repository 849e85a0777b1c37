using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Impact;

/// <summary>One of the lists of what hangs by one thread, or was never tested.</summary>
/// <param name="Name">Which of them.</param>
/// <param name="Ids">What is on it, or the first of that.</param>
/// <param name="Count">How many are on it.</param>
/// <param name="IsUnknown">Whether it is empty because nothing is known.</param>
public sealed record FragileList(FragileListName Name, IReadOnlyList<Guid> Ids, int Count, bool IsUnknown)
{
    /// <summary>As it is called in addresses.</summary>
    [JsonIgnore]
    public string Address => JsonSerializer.SerializeToElement(Name, LedgerJson.Options).GetString()!;

    /// <summary>What it is headed.</summary>
    [JsonIgnore]
    public string Heading =>
        Name switch
        {
            FragileListName.Unsupported => "Unsupported",
            FragileListName.SingleSource => "On a single source",
            FragileListName.SingleCoder => "On a single coder",
            FragileListName.SingleParticipant => "On a single participant",
            FragileListName.SingleAuthorTeam => "On a single author team",
            FragileListName.SingleCountry => "From a single country",
            FragileListName.InferredOnly => "Inferred only",
            FragileListName.NeverContradicted => "Never contradicted",
            _ => "Never tested",
        };

    /// <summary>What being on it means.</summary>
    [JsonIgnore]
    public string Means =>
        Name switch
        {
            FragileListName.Unsupported => "No evidence that counts holds it up.",
            FragileListName.SingleSource => "All that holds it up stands in one source.",
            FragileListName.SingleCoder => "One person read all that holds it up.",
            FragileListName.SingleParticipant => "One participant said all that holds it up.",
            FragileListName.SingleAuthorTeam => "All its sources have the same first author.",
            FragileListName.SingleCountry => "All its sources come from the same country.",
            FragileListName.InferredOnly => "Every link of it is inferred by the team; none is stated in the data.",
            FragileListName.NeverContradicted =>
                "Nothing was ever put forward against it, and nobody looked for a negative case.",
            _ =>
                "It was never put to anybody in fieldwork or a consultation, neither by itself nor as part of a theory.",
        };

    /// <summary>Why it is empty where nothing is known.</summary>
    [JsonIgnore]
    public string Unknown =>
        Name is FragileListName.NeverContradicted or FragileListName.NeverTested
            ? "This review was reconstructed from publications, of which no such test of a single thing is recorded: what was tested is not known."
        : Name is FragileListName.Unsupported
            ? "This review was reconstructed from publications, which do not date the evidence: what there was of it by then is not known."
        : "This review was reconstructed from publications: what each thing rested on in the review itself is not known.";

    internal FragileList First(int most) => this with { Ids = [.. Ids.Take(most)] };

    internal static FragileList Of(FragilityReading all, FragileListName name)
    {
        var lists = all.Lists;
        var ids = name switch
        {
            FragileListName.Unsupported => lists.Unsupported,
            FragileListName.SingleSource => lists.SingleSource,
            FragileListName.SingleCoder => lists.SingleCoder,
            FragileListName.SingleParticipant => lists.SingleParticipant,
            FragileListName.SingleAuthorTeam => lists.SingleAuthorTeam,
            FragileListName.SingleCountry => lists.SingleCountry,
            FragileListName.InferredOnly => lists.InferredOnly,
            FragileListName.NeverContradicted => lists.NeverContradicted,
            _ => lists.NeverTested,
        };
        return new(name, ids, ids.Count, all.NotRecorded.Contains(name));
    }
}

/// <summary>Why something is on a list.</summary>
public enum FragileListName
{
    [JsonStringEnumMemberName("single-source")]
    SingleSource,

    [JsonStringEnumMemberName("single-coder")]
    SingleCoder,

    [JsonStringEnumMemberName("single-participant")]
    SingleParticipant,

    [JsonStringEnumMemberName("single-author-team")]
    SingleAuthorTeam,

    [JsonStringEnumMemberName("single-country")]
    SingleCountry,

    [JsonStringEnumMemberName("inferred-only")]
    InferredOnly,

    [JsonStringEnumMemberName("never-contradicted")]
    NeverContradicted,

    [JsonStringEnumMemberName("never-tested")]
    NeverTested,

    [JsonStringEnumMemberName("unsupported")]
    Unsupported,
}
