using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Seeding;

namespace TheoryLedger.Server.Tests.Seeding;

public sealed partial class SeedBodyTests(ServerFixture server)
{
    public static TheoryData<string> Seeds =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "seeds"))
                .Select(d => Path.GetFileName(d)!),
        ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_step_is_a_command_of_a_route_that_there_is(string seed)
    {
        var commands = Commands();
        var folder = new SeedFolder(Path.Combine(AppContext.BaseDirectory, "seeds", seed));
        var shared = new JsonObject();
        var faults = new List<string>();
        foreach (var step in folder.Steps())
        {
            if (step.Act == SeedAct.Share)
            {
                shared = step.Body;
                continue;
            }

            var route =
                step.Act == SeedAct.Open ? "/v1/reviews" : $"/v1/reviews/{{}}/{Named().Replace(step.Path, "{}")}";
            faults.AddRange(
                commands.TryGetValue(route, out var command)
                    ? Faults(step, shared, command)
                    : [$"{step}: there is no such route"]
            );
        }

        Assert.Empty(faults);
    }

    private Dictionary<string, Type> Commands() =>
        server
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e =>
                (Route: e.RoutePattern.RawText, Command: e.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType)
            )
            .Where(e => e is { Route: not null, Command: not null } && e.Command.IsAssignableTo(typeof(Command)))
            .ToDictionary(e => Parameter().Replace(e.Route!, "{}"), e => e.Command!);

    private static IEnumerable<string> Faults(SeedStep step, JsonObject shared, Type command)
    {
        var body = (JsonObject)step.Body.DeepClone();
        foreach (var (name, value) in shared.Where(m => !body.ContainsKey(m.Key)).ToList())
        {
            body[name] = value?.DeepClone();
        }

        try
        {
            Assert.NotNull(Resolved(body).Deserialize(command, LedgerJson.Options));
            return [];
        }
        catch (JsonException malformed)
        {
            return [$"{step}: {malformed.Message}"];
        }
    }

    private static JsonNode? Resolved(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, Resolved(m.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Resolved)]),
            JsonValue value when value.TryGetValue<string>(out var text) && text is ['@', not '@', ..] =>
                text.StartsWith("@file:", StringComparison.Ordinal) ? "text" : Guid.Empty,
            _ => node?.DeepClone(),
        };

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex("@[^/]+", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
