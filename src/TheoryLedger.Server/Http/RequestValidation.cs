using System.Reflection;
using System.Text.Json;
using FluentValidation;
using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using TheoryLedger.Ledger;
using Wolverine.Http;
using Wolverine.Http.CodeGen;

namespace TheoryLedger.Server.Http;

/// <summary>Runs a command's validator in front of its endpoint.</summary>
public sealed class RequestValidation : IHttpPolicy
{
    public void Apply(IReadOnlyList<HttpChain> chains, GenerationRules rules, IServiceContainer container)
    {
        ArgumentNullException.ThrowIfNull(chains);
        foreach (
            var chain in chains.Where(chain => chain.HasRequestType && HasValidator(chain.RequestType!, container))
        )
        {
            var check = typeof(RequestValidation).GetMethod(nameof(Check))!.MakeGenericMethod(chain.RequestType!);
            var call = new MethodCall(typeof(RequestValidation), check);
            chain.Middleware.InsertRange(0, [call, new MaybeEndWithResultFrame(call.ReturnVariable!)]);
        }
    }

    /// <summary>Called from the code that is generated for each endpoint.</summary>
    public static IResult Check<TRequest>(TRequest request, IValidator<TRequest> validator)
    {
        ArgumentNullException.ThrowIfNull(validator);
        var result = validator.Validate(request);
        return result.IsValid
            ? WolverineContinue.Result()
            : Results.ValidationProblem(
                result
                    .Errors.GroupBy(e => PointerTo(e.PropertyName))
                    .ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray()),
                type: "/problems/request-invalid",
                title: "Some fields do not have the form they need; see errors."
            );
    }

    /// <summary>Names fields as they are written in JSON, wherever a rule speaks of them.</summary>
    public static void NameFieldsAsSent()
    {
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => AsSent(member);
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => AsSent(member);
    }

    private static string? AsSent(MemberInfo? member) =>
        member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    // From options[0].whyNot, as rules name it, to /options/0/whyNot, as JSON does.
    private static string PointerTo(string field) =>
        field.Length == 0
            ? ""
            : "/"
                + field
                    .Replace("].", "/", StringComparison.Ordinal)
                    .Replace("]", "", StringComparison.Ordinal)
                    .Replace('[', '/')
                    .Replace('.', '/');

    private static bool HasValidator(Type request, IServiceContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return container.HasRegistrationFor(typeof(IValidator<>).MakeGenericType(request));
    }
}
