using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Scalar.AspNetCore;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Http.Description;

/// <summary>Describes the API to programs (OpenAPI 3.1) and to people, who may try it on a page.</summary>
public static class LedgerDescription
{
    public const string Name = "v1";

    // The page is somebody else's bundle, and people put keys into it: it may talk to nobody but this server.
    private const string OwnHostOnly =
        "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'self'; frame-ancestors 'none'; base-uri 'self'";

    extension(IServiceCollection services)
    {
        public void AddDescription() =>
            services.AddOpenApi(
                Name,
                options =>
                {
                    options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                    options.ShouldInclude = IsForPrograms;
                    options.CreateSchemaReferenceId = SchemaNames.Of;
                    options.AddSchemaTransformer(SchemaForms.Describe);
                    options.AddOperationTransformer(OperationForms.Describe);
                    options.AddDocumentTransformer(DocumentForms.Describe);
                    options.AddDocumentTransformer(FieldForms.Describe);
                }
            );
    }

    extension(WebApplication app)
    {
        public void MapDescription()
        {
            var open = new AllowEverybodyAttribute();
            app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(open).Add(WrittenOnce.Apply);
            app.MapOpenApi("/openapi/{documentName}.yaml").WithMetadata(open).Add(WrittenOnce.Apply);
            app.MapScalarApiReference("/docs", Tame).WithMetadata(open).Add(KeepAtHome);
        }
    }

    private static bool IsForPrograms(ApiDescription operation) =>
        !operation.ActionDescriptor.EndpointMetadata.OfType<PageAttribute>().Any();

    private static void Tame(ScalarOptions options) =>
        options
            .WithTitle("TheoryLedger API")
            .AddDocument(Name)
            .DisableDefaultFonts()
            .DisableAgent()
            .DisableMcp()
            .DisableTelemetry()
            .HideDeveloperTools()
            .HideClientButton();

    private static void KeepAtHome(EndpointBuilder endpoint)
    {
        var serve = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            http.Response.Headers.ContentSecurityPolicy = OwnHostOnly;
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            return serve(http);
        };
    }
}
