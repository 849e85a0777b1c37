using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Evidence;

public static class MatrixPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/matrix", OperationId = "matrixPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(MatrixAsked.ConfigurationsName, "The position after which the configurations shown began.")]
    [Takes(MatrixAsked.SourcesName, "The position after which the sources shown came to the review.")]
    [Takes(MatrixAsked.EndedName, "True: configurations that have been given up are shown as well.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var (asked, problem) = MatrixAsked.Read(http.Request.Query);
        return asked is null
            ? Task.FromResult(Results.Problem(problem!))
            : pages.Kept<MatrixPage, MatrixReading>(
                http,
                async (asOf, token) => await MatrixReading.ReadAsync(asked, asOf, token)
            );
    }
}
