using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>How an answer is written, once its words are put in as far as the caller may read them.</summary>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="Write">Makes its bytes.</param>
public sealed record Form(string MediaType, Func<JsonNode, ValueTask<byte[]>> Write)
{
    /// <summary>A form that is made at once.</summary>
    public Form(string mediaType, Func<JsonNode, byte[]> write)
        : this(mediaType, json => ValueTask.FromResult(write(json))) { }

    /// <summary>Whether it is made to be handed on: then whoever asks gets only the words that consent covers.</summary>
    public bool IsHandedOn { get; init; }

    public static Form Json { get; } =
        new("application/json; charset=utf-8", json => JsonSerializer.SerializeToUtf8Bytes(json, LedgerJson.Options));

    /// <summary>Comma-separated values; with a byte order mark, without which spreadsheets misread accents.</summary>
    public static Form Csv(Func<JsonNode, string> write) =>
        new("text/csv; charset=utf-8", json => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(write(json))])
        {
            IsHandedOn = true,
        };
}
