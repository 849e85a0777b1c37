using System.Text.Json;
using System.Text.Json.Nodes;
using Alba;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Http.Description;
using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>The description of the API says all there is, and nothing that is not.</summary>
public sealed class DescriptionTests(ServerFixture server)
{
    private static readonly string[] Forms =
    [
        "application/json",
        "text/plain",
        "application/octet-stream",
        "text/event-stream",
    ];

    [Fact]
    public async Task It_is_OpenAPI_3_1_without_a_key() =>
        Assert.StartsWith("3.1.", (await Read())["openapi"]!.GetValue<string>(), StringComparison.Ordinal);

    [Fact]
    public async Task It_comes_as_YAML_too()
    {
        var text = await Text("/openapi/v1.yaml");

        Assert.StartsWith("openapi: '3.1.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_route_is_in_it_once()
    {
        var described = Operations(await Read()).Select(o => $"{o.Method} {o.Path}").Order(StringComparer.Ordinal);

        Assert.Equal(Served().Select(Name).Order(StringComparer.Ordinal), described);
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own()
    {
        var operations = Operations(await Read()).ToList();
        var names = operations.Select(o => o.Operation["operationId"]!.GetValue<string>()).ToList();

        Assert.All(names, name => Assert.Matches("^[a-z][a-zA-Z]+$", name));
        Assert.All(names, name => Assert.DoesNotMatch("^(GET|POST)_", name));
        Assert.Distinct(names);
        Assert.All(
            operations,
            o => Assert.EndsWith(".", o.Operation["summary"]!.GetValue<string>(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task It_speaks_of_this_server_and_not_of_how_it_is_made()
    {
        var text = (await Read()).ToJsonString();

        Assert.All(
            ["IResult", "ValidationProblemDetails", "POST_", "GET_", "TheoryLedger.Server", "localhost"],
            made => Assert.DoesNotContain(made, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task It_says_which_of_two_numbers_a_reference_means_by_a_version()
    {
        var reference = (await Read())["components"]!["schemas"]!["Ref"]!;

        var meant = reference["properties"]!["version"]!["description"]!.GetValue<string>();

        Assert.Contains("formVersion", meant, StringComparison.Ordinal);
        Assert.Contains("If-Match", meant, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_ids_and_names_in_addresses_are_ids()
    {
        var document = await Read();
        var forms = document["components"]!["schemas"]!;
        var inPath = Operations(document)
            .SelectMany(o => o.Operation["parameters"]?.AsArray() ?? [])
            .Where(p => p!["in"]!.GetValue<string>() == "path")
            .ToLookup(p => p!["name"]!.GetValue<string>() is "concept" or "version" or "path");

        Assert.All(inPath[true], p => Assert.Null(p!["schema"]!["format"]));
        Assert.All(inPath[false], p => Assert.Equal("uuid", p!["schema"]!["format"]!.GetValue<string>()));
        Assert.Equal("uuid", forms["WriteMemo"]!["properties"]!["decidedBy"]!["items"]!["format"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_always_there_is_required_and_what_may_be_left_out_is_not()
    {
        var forms = (await Read())["components"]!["schemas"]!;

        Assert.Equal(["kind", "text"], Required(forms["WriteMemo"]!));
        Assert.Equal(["id", "isStale"], Required(forms["NamedRef"]!));
        Assert.Superset(new HashSet<string>(["id", "version", "text"]), Required(forms["MemoView"]!).ToHashSet());
    }

    [Fact]
    public async Task Every_field_of_a_request_says_what_it_means()
    {
        var document = await Read();
        var forms = document["components"]!["schemas"]!;
        var sent = Operations(document).Select(o => o.Operation["requestBody"]).Where(body => body is not null);
        var silent =
            from form in Reached(sent, forms)
            from field in forms[form]!["properties"]?.AsObject() ?? []
            where !Says(field.Value!)
            select $"{form}.{field.Key}";

        Endpoints.None(silent);
    }

    [Fact]
    public async Task What_confuses_is_told_where_it_is_sent()
    {
        var forms = (await Read())["components"]!["schemas"]!;

        Assert.Contains("code points", forms["Span"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("counted from 0", About(forms, "Span", "from"), StringComparison.Ordinal);
        Assert.Contains("One past the last", About(forms, "Span", "to"), StringComparison.Ordinal);
        Assert.Contains("If-Match", About(forms, "Ref", "version"), StringComparison.Ordinal);
        Assert.Contains("formVersion", About(forms, "Ref", "version"), StringComparison.Ordinal);
        Assert.Contains("If-Match", About(forms, "ConstructInUse", "version"), StringComparison.Ordinal);
        Assert.Contains("from 1", About(forms, "ConstructInUse", "definitionVersion"), StringComparison.Ordinal);
        Assert.Contains("within this request", About(forms, "ElementInput", "key"), StringComparison.Ordinal);
        Assert.Contains("The id of the construct", About(forms, "ElementInput", "construct"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_from_a_source_to_evidence_is_shown_by_examples_that_have_the_right_form()
    {
        var operations = Operations(await Read()).ToDictionary(o => o.Operation["operationId"]!.GetValue<string>());
        var takes = Served()
            .Where(e => Endpoints.Request(e) is not null)
            .ToDictionary(Name, e => Endpoints.Request(e)!);

        foreach (var operation in RequestExamples.All.Keys.Select(name => operations[name]))
        {
            var example = operation.Operation["requestBody"]!["content"]!["application/json"]!["example"]!;
            var misfit = Misfits.Find(
                JsonSerializer.SerializeToElement(example),
                takes[$"{operation.Method} {operation.Path}"]
            );

            Assert.Null(misfit);
        }
    }

    [Fact]
    public async Task Every_operation_says_what_it_takes_and_answers()
    {
        var operations = Operations(await Read()).ToList();
        var silent = operations.Where(o => !Answers(o.Operation)).Select(o => $"{o.Method} {o.Path}");
        var shapeless = operations
            // Whoever leaves says nothing more.
            .Where(o => o.Method == "POST" && o.Path != "/sign-out")
            .Where(o => o.Operation["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"] is null)
            .Select(o => o.Path);

        Endpoints.None(silent);
        Endpoints.None(shapeless);
    }

    [Fact]
    public async Task A_change_takes_the_version_it_is_based_on_and_every_POST_that_records_a_key()
    {
        var served = Served().ToDictionary(Name);
        foreach (var (method, path, operation) in Operations(await Read()))
        {
            var headers = Parameters(operation, "header");
            var endpoint = served[$"{method} {path}"];
            var changes = Changes.IsChange(Endpoints.Request(endpoint));
            var records = method == "POST" && endpoint.Metadata.GetMetadata<RecordsNothingAttribute>() is null;

            Assert.Equal(changes, headers.GetValueOrDefault("If-Match"));
            Assert.Equal(records, headers.ContainsKey("Idempotency-Key"));
            Assert.Equal(changes, operation["responses"]!["428"] is not null);
            Assert.Equal(changes, operation["responses"]!["412"] is not null);
        }
    }

    [Fact]
    public async Task A_list_tells_of_every_filter_that_it_takes_and_of_no_other()
    {
        var scene = await Scene.Set(server);
        var lists = Operations(await Read())
            .Where(o => o.Method == "GET" && Parameters(o.Operation, "query").ContainsKey("after"))
            .ToDictionary(o => o.Path, o => Filters(o.Operation));
        var surprises = new List<string>();
        foreach (var (path, filters) in lists)
        {
            foreach (var filter in lists.Values.SelectMany(f => f).Distinct())
            {
                var address = path.Replace("{reviewId}", $"{scene.Review}", StringComparison.Ordinal);
                var answer = await scene.Owner.Get($"{address}?{filter}=not-an-id");
                var takes =
                    answer.Problem == "parameter-invalid" && answer.Json!["parameter"]!.GetValue<string>() == filter;
                if (takes != filters.Contains(filter))
                {
                    surprises.Add($"{path}?{filter}: {answer.Status}");
                }
            }
        }

        Endpoints.None(surprises);
    }

    [Fact]
    public async Task A_parameter_that_is_not_described_is_told_those_that_are()
    {
        var scene = await Scene.Set(server);
        var surprises = new List<string>();
        foreach (var (_, path, operation) in Operations(await Read()).Where(o => o.Method == "GET"))
        {
            var described = Parameters(operation, "query").Keys;
            var address = path.Replace("{reviewId}", $"{scene.Review}", StringComparison.Ordinal)
                .Replace("{id}", $"{scene.Ada}", StringComparison.Ordinal);
            var answer = await scene.Owner.Get($"{address}?colour=red");
            var rule = described.Count == 0 ? "takes none." : $"takes {string.Join(", ", described)}.";
            if (answer.Status != 400 || !answer.Text.Contains(rule, StringComparison.Ordinal))
            {
                surprises.Add($"{path}: {answer.Status} {answer.Text} instead of {rule}");
            }
        }

        Endpoints.None(surprises);
    }

    [Fact]
    public async Task Ids_words_and_choices_have_their_form()
    {
        var forms = (await Read())["components"]!["schemas"]!;

        Assert.Equal("uuid", forms["Ref"]!["properties"]!["id"]!["format"]!.GetValue<string>());
        Assert.Equal("string", forms["Words"]!["anyOf"]![0]!["type"]!.GetValue<string>());
        Assert.NotNull(forms["Words"]!["anyOf"]![1]!["properties"]!["withheld"]);
        Assert.Contains("reflexive", forms["MemoKind"]!["enum"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Equal("string", forms["EffectiveTime"]!["type"]!.GetValue<string>());
        Assert.Contains("text", forms["WriteMemo"]!["required"]!.AsArray().Select(n => n!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_reference_in_it_leads_somewhere()
    {
        var document = await Read();
        var references = References(document).Distinct();

        Assert.All(
            references,
            path => Assert.NotNull(path.Split('/').Aggregate((JsonNode?)document, (node, part) => node?[part]))
        );
    }

    [Fact]
    public async Task The_page_for_people_talks_to_no_other_host()
    {
        var page = await server.Host.GetTestClient().GetAsync("/docs/", TestContext.Current.CancellationToken);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)page.StatusCode);
        Assert.StartsWith(
            "default-src 'self'",
            Assert.Single(page.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch("(src|href|url)\\s*[=:(]\\s*[\"']?(https?:)?//", text);
        Assert.DoesNotContain("scalar.com", text, StringComparison.Ordinal);
    }

    /// <summary>The forms that some part of the description leads to, however deep.</summary>
    private static HashSet<string> Reached(IEnumerable<JsonNode?> from, JsonNode forms)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<JsonNode?>(from);
        while (next.TryDequeue(out var node))
        {
            foreach (var form in References(node).Select(path => path.Split('/')[^1]).Where(reached.Add))
            {
                next.Enqueue(forms[form]);
            }
        }

        return reached;
    }

    private static bool Says(JsonNode field) =>
        field["description"]?.GetValue<string>() is { Length: > 0 }
        || (field["oneOf"]?.AsArray() ?? []).Any(one => Says(one!));

    private static string About(JsonNode forms, string form, string field) =>
        forms[form]!["properties"]![field]!["description"]!.GetValue<string>();

    // What a witness answers is described by c2sp.org/tlog-witness.
    private IEnumerable<RouteEndpoint> Served() =>
        Endpoints
            .Of(server)
            .Where(e => Endpoints.Pattern(e).Split('/')[1] is not ("openapi" or "docs" or "health" or "witness"))
            .Where(e => e.Metadata.GetMetadata<PageAttribute>() is null);

    private static string Name(RouteEndpoint endpoint) => $"{Endpoints.Method(endpoint)} {Endpoints.Pattern(endpoint)}";

    /// <summary>Names, and whether they must be there.</summary>
    private static Dictionary<string, bool> Parameters(JsonNode operation, string place) =>
        (operation["parameters"]?.AsArray() ?? [])
            .Where(p => p!["in"]!.GetValue<string>() == place)
            .ToDictionary(p => p!["name"]!.GetValue<string>(), p => p!["required"]?.GetValue<bool>() ?? false);

    private static IEnumerable<string> Required(JsonNode form) =>
        form["required"]!.AsArray().Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal);

    private static HashSet<string> Filters(JsonNode operation) =>
        [
            .. operation["parameters"]!
                .AsArray()
                .Where(p => p!["in"]!.GetValue<string>() == "query")
                .Where(p => p!["schema"]!["format"]?.GetValue<string>() == "uuid")
                .Select(p => p!["name"]!.GetValue<string>()),
        ];

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(m =>
                m is { Key: "$ref", Value: { } to } ? [to.GetValue<string>()["#/".Length..]] : References(m.Value)
            ),
            JsonArray items => items.SelectMany(References),
            _ => [],
        };

    private static bool Answers(JsonNode operation)
    {
        var good = operation["responses"]!.AsObject().Where(r => r.Key[0] is '2' || r.Key is "302" or "303").ToList();
        return good is not []
            && good.TrueForAll(g =>
                g.Key is "204" or "302" or "303"
                || g.Value?["content"]?.AsObject().Any(c => c.Value!["schema"] is not null) == true
            );
    }

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!);

    private async Task<JsonNode> Read() => JsonNode.Parse(await Text("/openapi/v1.json"))!;

    private Task<string> Text(string path) =>
        server.Host.GetTestClient().GetStringAsync(path, TestContext.Current.CancellationToken);
}
