using System.Text.Json.Serialization;
using TheoryLedger.Configurations;

namespace TheoryLedger.Server.Constructs;

/// <summary>What a configuration's pointer says of the construct it points at.</summary>
/// <param name="Role">The part it plays there.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Wording">What the element says.</param>
/// <param name="Version">The configuration's present version.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record StandsAs(ElementRole Role, Direction Direction, string Wording, int Version)
{
    public const string Kind = "stands-as";
}
