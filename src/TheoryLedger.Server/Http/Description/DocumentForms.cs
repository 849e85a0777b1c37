using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TheoryLedger.Server.Http.Description;

/// <summary>Describes what holds for the API as a whole: what it is, who may use it, and what its problems look like.</summary>
public static class DocumentForms
{
    private const string Bearer = "bearer";
    private const string Problem = "Problem";

    private static readonly (int Status, string Name, string Meaning)[] Problems =
    [
        (400, "RequestInvalid", "The request does not have the form it needs; 'pointer' or 'errors' say where."),
        (401, "Unauthenticated", "Nobody is signed in; send a key."),
        (403, "Forbidden", "The caller's roles in this review do not cover this."),
        (404, "NotFound", "There is nothing here, or nothing that the caller may see."),
        (
            409,
            "Refused",
            "The review as it stands does not allow this; the type says which rule, the title what to do."
        ),
        (410, "LinkSpent", "The sign-in link is no longer good; take the one that the server printed last."),
        (412, "VersionStale", "Somebody changed this in the meantime; read it again."),
        (413, "TooLarge", "The request is larger than 8 MiB."),
        (415, "NotJson", "The request is not JSON."),
        (422, "IdempotencyKeyReused", "The Idempotency-Key was used for another request."),
        (428, "IfMatchMissing", "A change needs If-Match."),
        (429, "TooManyRequests", "Too many requests at once; wait as long as Retry-After says."),
        (503, "Unavailable", "The database does not answer; repeat the request, with the same Idempotency-Key."),
    ];

    /// <summary>What the answer with a status is called among the components.</summary>
    public static IReadOnlyDictionary<int, string> ProblemNames { get; } =
        Problems.ToDictionary(p => p.Status, p => p.Name);

    public static Task Describe(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Info = new OpenApiInfo
        {
            Title = "TheoryLedger",
            Version = "v1",
            Description =
                "Every decision of a realist review is a POST, kept for ever as a fact; every GET answers with what the facts add up to.",
        };
        // Where it runs is not part of what it is.
        document.Servers = [];
        document.AddComponent(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer });
        // The framework's word for "some answer", which every operation has replaced by its own.
        document.Components?.Schemas?.Remove(nameof(IResult));
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        document.AddComponent(Problem, ProblemSchema());
        foreach (var (_, name, meaning) in Problems)
        {
            document.AddComponent(name, ResponseOf(meaning, document));
        }

        document.Tags = document
            .Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? [])
            .SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Reference.Id!)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(name => new OpenApiTag { Name = name })
            .ToHashSet();
        return Task.CompletedTask;
    }

    private static OpenApiSchema ProblemSchema() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "What went wrong (RFC 9457). The type is stable; the title says what to do.",
            Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference" },
                ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["pointer"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "json-pointer" },
                ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object },
                ["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            },
        };

    private static OpenApiResponse ResponseOf(string meaning, OpenApiDocument document) =>
        new()
        {
            Description = meaning,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) },
            },
        };
}
