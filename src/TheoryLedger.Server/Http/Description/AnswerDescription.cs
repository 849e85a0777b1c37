using JasperFx;
using JasperFx.CodeGeneration;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Http.Description;

/// <summary>Says of each endpoint what it answers, as far as that follows from what it takes or from its address.</summary>
/// <remarks>An endpoint that answers something of its own says so with [ProducesResponseType].</remarks>
public sealed class AnswerDescription : IHttpPolicy
{
    private static readonly Type[] Rooms = [typeof(ReadingRoom), typeof(PageRoom)];
    private static readonly Dictionary<string, Type> Views = Projections.Each.ToDictionary(p => p.Concept, p => p.View);

    public void Apply(IReadOnlyList<HttpChain> chains, GenerationRules rules, IServiceContainer container)
    {
        ArgumentNullException.ThrowIfNull(chains);
        foreach (var chain in chains)
        {
            chain.Metadata.WithMetadata(Reading(chain));
        }

        foreach (var chain in chains.Where(chain => !SaysItself(chain)))
        {
            if (Answer(chain) is { } answer)
            {
                chain.Metadata.WithMetadata(answer);
            }
        }
    }

    private static Reads Reading(HttpChain chain)
    {
        var takes = chain.Method.Method.GetParameters();
        var inPath = chain.RoutePattern!.Parameters.Select(p => p.Name);
        var bound = takes.Where(p => IsPlain(p.ParameterType)).Select(p => p.Name!).Except(inPath);
        return new Reads(takes.Any(p => Rooms.Contains(p.ParameterType)), [.. bound]);
    }

    private static bool IsPlain(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain.IsPrimitive || plain == typeof(string) || plain == typeof(Guid));

    private static bool SaysItself(HttpChain chain) =>
        chain.Method.Method.GetCustomAttributes(typeof(ProducesResponseTypeAttribute), inherit: true).Length > 0;

    private static ProducesResponseTypeAttribute? Answer(HttpChain chain) =>
        Changes.IsChange(chain.RequestType) ? new(typeof(Acknowledgement), StatusCodes.Status200OK)
        : Changes.IsStart(chain.RequestType) ? new(typeof(Acknowledgement), StatusCodes.Status201Created)
        : ViewAt(chain.RoutePattern!.RawText!.Split('/')) is { } view ? new(view, StatusCodes.Status200OK)
        : null;

    private static Type? ViewAt(string[] path) =>
        path switch
        {
            [.., var concept, "{id}"] when Views.TryGetValue(concept, out var one) => one,
            [.., var concept] when Views.TryGetValue(concept, out var many) => typeof(Page<>).MakeGenericType(many),
            [.., "reviews", "{reviewId}"] => Views["reviews"],
            _ => null,
        };
}
