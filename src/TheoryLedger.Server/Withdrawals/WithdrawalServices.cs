namespace TheoryLedger.Server.Withdrawals;

/// <summary>What withdrawals and erasures are carried out by.</summary>
public static class WithdrawalServices
{
    public static void AddWithdrawals(this IServiceCollection services) =>
        services
            .AddSingleton<Eraser>()
            .AddSingleton<ApprovalLinks>()
            .AddSingleton<Answerable>()
            .AddSingleton<HandedOut>()
            .AddHostedService<ErasureUpkeep>();
}
