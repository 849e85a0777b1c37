using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

public static class ElementRefusals
{
    public static readonly Refusal RoleUnchanged = new(
        "element-role-unchanged",
        "The element plays this role already; name another role."
    );
}
