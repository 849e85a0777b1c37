using TheoryLedger.Server.Pages;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>How far a withdrawal goes, in words.</summary>
internal static class WithdrawalWords
{
    public static string Of(WithdrawalScope scope) =>
        scope switch
        {
            WithdrawalScope.StopUse => "stop using it: nothing new is made from it",
            WithdrawalScope.EraseVerbatim => "erase their words; what was made of them stays",
            WithdrawalScope.EraseAndExclude => "erase their words, and leave out what was made of them",
            _ => Plain.Of(scope),
        };
}
