using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Integrity.Witnessing;

/// <summary>Where other logs find this witness. Who they are is proven by what they signed, and by nothing else.</summary>
public static class WitnessRoutes
{
    /// <summary>What requests to the witness are below.</summary>
    public const string Prefix = "/witness";

    public static void MapWitness(this IEndpointRouteBuilder app, WitnessDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        app.MapPost(
                $"{Prefix}/add-checkpoint",
                async (HttpContext http) => await (await AnswerAsync(http, desk)).ExecuteAsync(http)
            )
            .WithMetadata(new AllowEverybodyAttribute(), new TakesNotesAttribute())
            .ExcludeFromDescription();
        app.MapGet(
                $"{Prefix}/key",
                () => desk.Verifier is { } key ? Results.Text($"{key}\n") : Results.Problem(Problems.NotFound)
            )
            .WithMetadata(new AllowEverybodyAttribute())
            .ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, WitnessDesk desk)
    {
        // A checkpoint and a proof are small; what is larger is something else.
        var body = new byte[SignedNote.MaxLength + 1];
        var read = await http.Request.Body.ReadAtLeastAsync(
            body,
            body.Length,
            throwOnEndOfStream: false,
            http.RequestAborted
        );
        if (read == body.Length)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var answer = desk.Answer(body.AsSpan(0, read));
        return Results.Text(answer.Text, answer.Type, statusCode: answer.Status);
    }
}

/// <summary>It takes a signed note, and no JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesNotesAttribute : Attribute;
