using Npgsql;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Participants;
using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Recording;

/// <summary>All that takes decisions and keeps them.</summary>
internal static class RecordingServices
{
    public static void AddRecording(this IServiceCollection services, NpgsqlDataSource database)
    {
        services.AddSingleton<Gathering>().AddSingleton<Writing>();
        services.AddSingleton<QuoteGuard>().AddSingleton<StandingWording>().AddSingleton<NameGuard>();
        services
            .AddSingleton<OnlyOnce, CalledOnce>()
            .AddSingleton<OnlyOnce, CodedOnce>()
            .AddSingleton<OnlyOnce, JoinedOnce>()
            .AddSingleton<OnlyOnce, LinkedOnce>()
            .AddSingleton<OnlyOnce, MarkedOnce>()
            .AddSingleton<RepeatGuard>();
        services.AddSingleton(WriterLimits.Of(database)).AddSingleton<Queues>().AddSingleton<Recorder>();
        services.AddSingleton<Deciders>().AddSingleton<Once>();
        services.AddSingleton<DecisionDesk>().AddSingleton<HeadSignal>().AddSingleton<Pulse>();
    }
}
