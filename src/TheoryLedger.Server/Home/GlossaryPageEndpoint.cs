using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Home;

public static class GlossaryPageEndpoint
{
    [WolverineGet("/glossary", OperationId = "glossaryPage")]
    [Page]
    [AllowEverybody]
    public static Task<IResult> Get(HttpContext http, PageWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.AnswerAsync<GlossaryPage>(http, []);
    }
}
