using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Http.Description;

/// <summary>Describes what holds for many operations alike: headers, pages, filters, and how they can go wrong.</summary>
public static class OperationForms
{
    private const string NoneMatch = "If-None-Match";

    public static Task Describe(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);
        var description = context.Description;
        var request = description.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body)?.Type;
        operation.Description = null;
        operation.Tags = new HashSet<OpenApiTagReference> { new(TagOf(description.RelativePath!), context.Document) };
        operation.Parameters =
        [
            .. (operation.Parameters ?? []).Select(InAddress),
            .. Reads(description) ? ForReading(description) : ForRecording(description, request),
        ];
        var isOpen = Metadata<AllowEverybodyAttribute>(description).Any();
        operation.Security = isOpen ? [] : null;
        Answer(operation, description);
        RequestExamples.Show(operation);
        if (operation.Parameters.Any(p => p.Name == NoneMatch))
        {
            AnswerNothingNew(operation);
        }

        Fail(operation, context.Document!, isOpen ? Declared(description) : Failures(description, request));
        return Task.CompletedTask;
    }

    // Whatever an address names, it names by its id: but a kind of thing by its word, a version by its number, and a tile by its place.
    private static IOpenApiParameter InAddress(IOpenApiParameter parameter)
    {
        if (parameter is OpenApiParameter { In: ParameterLocation.Path } inPath)
        {
            inPath.Schema = inPath.Name switch
            {
                "concept" => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Concepts()] },
                "version" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
                "path" => new OpenApiSchema { Type = JsonSchemaType.String },
                _ => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            };
        }

        return parameter;
    }

    private static IEnumerable<JsonNode> Concepts() =>
        Projections.Each.Select(p => p.Concept).Order(StringComparer.Ordinal).Select(name => JsonValue.Create(name)!);

    private static IEnumerable<IOpenApiParameter> ForRecording(ApiDescription description, Type? request)
    {
        if (Changes.IsChange(request))
        {
            yield return Parameter(
                "If-Match",
                ParameterLocation.Header,
                $"The `version` that {(Changes.IsOfReview(request) ? "the review" : "the thing")} was read with, which counts every change to it, in quotes, such as \"3\".",
                isRequired: true
            );
        }

        yield return Parameter(
            "Idempotency-Key",
            ParameterLocation.Header,
            "A name for this request, under which repeating it is safe for 24 hours."
        );
        foreach (var takes in Taken(description))
        {
            yield return takes;
        }
    }

    private static IEnumerable<IOpenApiParameter> ForReading(ApiDescription description)
    {
        var streamed = Metadata<StreamedAttribute>(description).ToList();
        if (!streamed.Any(s => s.Only))
        {
            yield return Parameter(
                NoneMatch,
                ParameterLocation.Header,
                "The ETag of an earlier answer; 304 if nothing changed."
            );
        }

        if (streamed.Count > 0)
        {
            yield return Parameter(
                Teller.LastEventId,
                ParameterLocation.Header,
                "The id of the last server-sent event that was read; the stream goes on after it."
            );
        }

        foreach (var takes in Taken(description))
        {
            yield return takes;
        }
    }

    private static IEnumerable<IOpenApiParameter> Taken(ApiDescription description) =>
        QueryParameters
            .Of(description.ActionDescriptor.EndpointMetadata)
            .Select(takes =>
                takes.IsNumber ? Number(takes.Name, takes.Meaning)
                : takes.Choice is { } choice ? Chosen(takes.Name, takes.Meaning, choice)
                : Parameter(takes.Name, ParameterLocation.Query, takes.Meaning, format: takes.IsId ? "uuid" : null)
            );

    private static bool Reads(ApiDescription description) =>
        description.HttpMethod == HttpMethods.Get || Metadata<RecordsNothingAttribute>(description).Any();

    private static IEnumerable<int> Failures(ApiDescription description, Type? request)
    {
        int[] always = [400, 401, 403, 404, 429, 503];
        int[] sending = description.HttpMethod == HttpMethods.Get ? [] : [413, 415];
        int[] recording = Reads(description) ? [] : [409, 422];
        int[] changing = Changes.IsChange(request) ? [412, 428] : [];
        return [.. always, .. sending, .. recording, .. changing, .. Declared(description).Except(recording)];
    }

    // What is open to everybody fails in few ways, and says so itself.
    private static IEnumerable<int> Declared(ApiDescription description) =>
        Metadata<ProducesResponseTypeAttribute>(description)
            .Select(a => a.StatusCode)
            .Where(status => status >= StatusCodes.Status400BadRequest);

    // What the framework takes for granted, such as 200 and 500, gives way to what the endpoint says of itself.
    private static void Answer(OpenApiOperation operation, ApiDescription description)
    {
        var declared = Metadata<ProducesResponseTypeAttribute>(description).Select(a => Key(a.StatusCode)).ToHashSet();
        foreach (var status in operation.Responses!.Keys.Except(declared).ToList())
        {
            operation.Responses.Remove(status);
        }
    }

    private static void AnswerNothingNew(OpenApiOperation operation) =>
        operation.Responses!["304"] = new OpenApiResponse { Description = "Nothing has changed since that ETag." };

    private static void Fail(OpenApiOperation operation, OpenApiDocument document, IEnumerable<int> statuses)
    {
        foreach (var status in statuses.Order())
        {
            var problem = new OpenApiResponseReference(DocumentForms.ProblemNames[status], document);
            operation.Responses![Key(status)] = problem;
        }
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static string TagOf(string path) =>
        path.Split('/') switch
        {
            [_, "reviews", _, "{concept}", ..] => "history",
            [_, "reviews", _, var concept, ..] => concept,
            [_, var first, ..] => first,
            _ => "server",
        };

    private static IEnumerable<T> Metadata<T>(ApiDescription description) =>
        description.ActionDescriptor.EndpointMetadata.OfType<T>();

    private static OpenApiParameter Parameter(
        string name,
        ParameterLocation place,
        string description,
        bool isRequired = false,
        string? format = null
    ) =>
        new()
        {
            Name = name,
            In = place,
            Description = description,
            Required = isRequired,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
        };

    private static OpenApiParameter Chosen(string name, string description, Type choice)
    {
        var parameter = Parameter(name, ParameterLocation.Query, description);
        ((OpenApiSchema)parameter.Schema!).Enum =
        [
            .. Expectation.NamesOf(choice).Select(value => JsonValue.Create(value)!),
        ];
        return parameter;
    }

    private static OpenApiParameter Number(string name, string description) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" },
        };
}
