using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>What programs rely on does not change unnoticed: one line an operation, to be read where it changes.</summary>
public sealed class OperationsTests(ServerFixture server)
{
    /// <summary>Where to write the file anew, when it is set.</summary>
    private const string Write = "THEORYLEDGER_WRITE_OPERATIONS";

    private const string Place = "$PWD/tests/TheoryLedger.Server.Tests/Http/operations.txt";

    [Fact]
    public async Task The_operations_are_those_that_were_agreed_on()
    {
        var described = await DescribedAsync();
        if (Environment.GetEnvironmentVariable(Write) is { } path)
        {
            await File.WriteAllLinesAsync(path, described, TestContext.Current.CancellationToken);
            return;
        }

        var agreed = Agreed();
        Endpoints.None([
            .. described.Except(agreed).Select(line => $"new     {line}"),
            .. agreed.Except(described).Select(line => $"missing {line}"),
            .. described.SequenceEqual(agreed)
                ? Array.Empty<string>()
                : [$"If that is meant, run this test with {Write}={Place}, look at the difference, and commit it."],
        ]);
    }

    private async Task<List<string>> DescribedAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var document = JsonNode.Parse(await server.Host.GetTestClient().GetStringAsync("/openapi/v1.json", token))!;
        var lines =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select (path.Key, Line: Line(operation.Key.ToUpperInvariant(), path.Key, operation.Value!));
        return
        [
            .. lines
                .OrderBy(l => l.Key, StringComparer.Ordinal)
                .ThenBy(l => l.Line, StringComparer.Ordinal)
                .Select(l => l.Line),
        ];
    }

    // What the address names is to be seen in it.
    private static string Line(string method, string path, JsonNode operation) =>
        string.Join(
            ' ',
            [
                method,
                path,
                operation["operationId"]!.GetValue<string>(),
                .. Parameters(operation, "query", "?"),
                .. Parameters(operation, "header", "#"),
                "->",
                .. operation["responses"]!.AsObject().Select(r => r.Key).Order(StringComparer.Ordinal),
            ]
        );

    private static IEnumerable<string> Parameters(JsonNode operation, string place, string mark) =>
        (operation["parameters"]?.AsArray() ?? [])
            .Where(p => p!["in"]!.GetValue<string>() == place)
            .Select(p => $"{mark}{p!["name"]}{(p["required"]?.GetValue<bool>() == true ? "!" : "")}")
            .Order(StringComparer.Ordinal);

    private static List<string> Agreed()
    {
        using var stream = typeof(OperationsTests).Assembly.GetManifestResourceStream("operations.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
