using TheoryLedger.Server.Integrity.Exporting;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Integrity.Witnessing;

namespace TheoryLedger.Server.Integrity;

/// <summary>What the log of each review is kept by: sealed in the background, served to whoever asks.</summary>
public static class LogServices
{
    public static void AddLog(this IServiceCollection services, LogFolder folder, WitnessOptions witnesses) =>
        services
            .AddSingleton(folder)
            .AddSingleton(witnesses)
            .AddSingleton<WitnessDesk>()
            .AddSingleton<WitnessCourier>()
            .AddSingleton<SealErrands>()
            .AddSingleton<SealBarrier>()
            .AddSingleton<Standstills>()
            .AddSingleton<ReviewSealer>()
            .AddSingleton<SealOnDemand>()
            .AddSingleton<LogReader>()
            .AddSingleton<IntegrityReports>()
            .AddSingleton<LogRoom>()
            .AddSingleton<KeyPolicies>()
            .AddSingleton<BundleExport>()
            .AddSingleton<LiveVerifier>()
            .AddSingleton<VerificationRecord>()
            .AddSingleton<VerificationDesk>()
            .AddHostedService<Sealer>()
            .AddHostedService(provider => provider.GetRequiredService<WitnessCourier>())
            .AddHostedService(provider => provider.GetRequiredService<VerificationDesk>());
}
