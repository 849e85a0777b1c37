using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http.Description;

/// <summary>Describes what has a form of its own: ids, words, times of stated precision.</summary>
public static class SchemaForms
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(context);
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (Expectation.IsId(type))
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
        else if (!type.IsAssignableTo(typeof(Command)))
        {
            // A request with an unknown field is refused; an answer may have new ones one day.
            schema.AdditionalPropertiesAllowed = true;
        }

        return Task.CompletedTask;
    }

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
                    ["withheld"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["consent", "erased"] },
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
