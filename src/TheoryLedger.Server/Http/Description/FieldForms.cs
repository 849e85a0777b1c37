using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TheoryLedger.Server.Http.Description;

/// <summary>Says of every field what it means; what types say of their own fields is there already, from their comments.</summary>
public static class FieldForms
{
    public static Task Describe(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var (form, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            foreach (var (field, says) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (!IsSaid(says) && FieldWords.Of(form, field) is { } words)
                {
                    says.Description = words;
                }
            }
        }

        return Task.CompletedTask;
    }

    // A field that may be none has its own description one step further in; that of a form is about the form.
    private static bool IsSaid(IOpenApiSchema field) =>
        field is OpenApiSchemaReference { Reference.Description: var said }
            ? said is { Length: > 0 }
            : field is { Description.Length: > 0 } || (field.OneOf ?? []).Any(IsSaid);
}
