using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public static class ReadCategoryEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/typology/categories/{id}", OperationId = "readCategory")]
    [EndpointSummary("One category of the typology, with what was put into it.")]
    [AllowReaders]
    [ProducesResponseType<CategoryInFull>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<CategoryView>(http, id, async (view, asOf, token) => await CategoryInFull.Of(view, asOf, token));
}

public static class ListCategoriesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/typology/categories", OperationId = "listCategories")]
    [EndpointSummary("The categories of the typology.")]
    [AllowReaders]
    [FilteredBy("dimension", "item")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<CategoryView>(http, ("dimension", "dimension"), ("item", "item"));
}
