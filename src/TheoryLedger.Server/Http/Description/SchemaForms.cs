using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TheoryLedger.Ledger;
using static TheoryLedger.Server.Http.Expectation;

namespace TheoryLedger.Server.Http.Description;

/// <summary>Describes what has a form of its own: ids, words, times of stated precision.</summary>
public static class SchemaForms
{
    private const string VersionMeant =
        "Which version is meant, counted from 1 and only when what the thing says changes. It is read as 'formVersion', for codes and constructs "
        + "as 'definitionVersion', for demi-regularities as 'patternVersion', for guides as 'guideVersion', for excerpts as 'excerptVersion'. "
        + "The 'version' that a thing is read with is another: it counts every change and goes into If-Match.";

    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(context);
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (IsId(type))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        }
        else if (type == typeof(Words))
        {
            DescribeWords(schema);
        }
        else if (type == typeof(EffectiveTime))
        {
            DescribeTime(schema);
        }
        else if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } items } && IsId(items))
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
        }
        else if (context.JsonTypeInfo.Kind is JsonTypeInfoKind.Object)
        {
            DescribeObject(schema, context.JsonTypeInfo);
        }

        return Task.CompletedTask;
    }

    private static void DescribeObject(OpenApiSchema schema, JsonTypeInfo type)
    {
        // A request with an unknown field is refused; an answer may have new ones one day.
        schema.AdditionalPropertiesAllowed = !type.Type.IsAssignableTo(typeof(Command));
        schema.Required = type
            .Properties.Where(p => IsAnswer(type.Type) ? !Misfits.MayBeNull(p) : p.IsRequired)
            .Select(p => p.Name)
            .ToHashSet(StringComparer.Ordinal);
        if (type.Type == typeof(Ref) && schema.Properties?["version"] is OpenApiSchema version)
        {
            version.Description = VersionMeant;
        }
    }

    // What is none is left out of answers; all else is always there.
    private static bool IsAnswer(Type type) => type.Assembly == typeof(SchemaForms).Assembly;

    private static void DescribeWords(OpenApiSchema schema)
    {
        schema.Type = null;
        schema.Description =
            "Personal or free text. Send it as text. It is answered as text, or as an object that says why it is withheld.";
        schema.AnyOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String },
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string>(StringComparer.Ordinal) { "withheld" },
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["withheld"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Enum = ["consent", "erased", "missing"],
                    },
                    ["erasedAt"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Description = "When it was erased.",
                    },
                    ["basis"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Description = "On what ground it was erased.",
                    },
                    ["by"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Description = "The fact that says it was erased.",
                    },
                },
            },
        ];
    }

    private static void DescribeTime(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.String;
        schema.Description =
            "A time of stated precision (ISO 8601-2): an instant, a day, 2021-03, 2021, a span 2020-01/2021-05, "
            + "not after ../2021-05, not before 2020-01/.., unknown, or not-published.";
    }
}
