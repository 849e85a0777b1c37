using TheoryLedger.Configurations;
using TheoryLedger.Constructs;

namespace TheoryLedger.Server.Impact;

/// <summary>Which constructs are mechanisms, told from configurations that are at hand anyway.</summary>
internal sealed class MechanismRoles(IEnumerable<ConfigurationPick> configurations)
{
    private readonly ILookup<Guid, ElementRole> _roles = configurations
        .SelectMany(c => c.Form.Elements)
        .Where(e => e.Construct is not null)
        .ToLookup(e => e.Construct!.Value.Value, e => e.Role);

    public bool Has(ConstructPick construct) =>
        _roles.Contains(construct.Id)
            ? _roles[construct.Id].Any(role => role.IsMechanism())
            : construct.Standing == Standing.Mechanism;
}
