using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Genealogy;

/// <summary>Whose genealogy is asked for.</summary>
/// <param name="Concept">Of which kind of thing.</param>
/// <param name="Id">Whose family; none for all.</param>
/// <param name="Fate">Only those that went there; none for all.</param>
internal sealed record GenealogyAsked(GenealogyConcept Concept, Guid? Id, Fate? Fate)
{
    public const string ConceptName = "concept";
    public const string IdName = "id";
    public const string FateName = "fate";

    public static bool TryRead(
        IQueryCollection query,
        [NotNullWhen(true)] out GenealogyAsked? asked,
        [NotNullWhen(false)] out ProblemDetails? problem
    )
    {
        GenealogyConcept? concept = null;
        Guid? id = null;
        Fate? fate = null;
        problem =
            !query.TryChoose(ConceptName, out concept)
                ? Problems.BadParameter(ConceptName, Choices.RuleOf<GenealogyConcept>())
            : !query.TryName(IdName, out id) ? Problems.BadParameter(IdName, "takes the id of one thing.")
            : !query.TryChoose(FateName, out fate) ? Problems.BadParameter(FateName, Choices.RuleOf<Fate>())
            : null;
        asked = problem is null ? new(concept ?? GenealogyConcept.Configurations, id, fate) : null;
        return asked is not null;
    }
}
