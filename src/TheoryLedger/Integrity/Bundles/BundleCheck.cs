using System.Text.Json.Serialization;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>What is verified of a bundle, each with a verdict of its own.</summary>
public enum BundleCheck
{
    /// <summary>The files are there and can be read.</summary>
    [JsonStringEnumMemberName("form")]
    Form,

    /// <summary>The log, and as many witnesses as are asked for, signed the checkpoint.</summary>
    [JsonStringEnumMemberName("signature")]
    Signature,

    /// <summary>Every entry leads up to the root that was signed.</summary>
    [JsonStringEnumMemberName("inclusion")]
    Inclusion,

    /// <summary>The log only ever grew, and holds whatever was seen of it elsewhere.</summary>
    [JsonStringEnumMemberName("consistency")]
    Consistency,

    /// <summary>Positions, versions and times follow each other without a gap.</summary>
    [JsonStringEnumMemberName("order")]
    Order,

    /// <summary>Every event is what its entry says.</summary>
    [JsonStringEnumMemberName("payloads")]
    Payloads,

    /// <summary>No event is missing, and none is there that has no entry.</summary>
    [JsonStringEnumMemberName("completeness")]
    Completeness,

    /// <summary>Every protected field is opened as committed, withheld, or erased by a decision.</summary>
    [JsonStringEnumMemberName("fields")]
    Fields,

    /// <summary>Whatever the server gave a receipt for is there as it promised.</summary>
    [JsonStringEnumMemberName("receipts")]
    Receipts,

    /// <summary>The theory rebuilt from the events alone is the one that the server tells.</summary>
    [JsonStringEnumMemberName("theory")]
    Theory,
}

/// <summary>Something in a bundle that is not as it must be.</summary>
/// <param name="Check">What it is a finding of.</param>
/// <param name="Place">Where: a file, an entry, an event.</param>
/// <param name="Expected">What must be there.</param>
/// <param name="Found">What is there.</param>
public sealed record BundleFinding(BundleCheck Check, string Place, string Expected, string Found);
