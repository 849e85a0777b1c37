using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Questions;

public static class QuestionsPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/questions", OperationId = "questionsPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<QuestionsPage, QuestionsFront>(
            http,
            async (asOf, token) => QuestionsFront.Of(await ReadQuestionsEndpoint.TellAsync(asOf, token))
        );
    }
}
