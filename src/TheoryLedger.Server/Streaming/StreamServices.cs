using TheoryLedger.Server.Events;
using TheoryLedger.Server.Replay;

namespace TheoryLedger.Server.Streaming;

/// <summary>What streams are made of.</summary>
public static class StreamServices
{
    extension(IServiceCollection services)
    {
        public void AddStreams(IConfiguration configuration)
        {
            services.AddSingleton(StreamRules.Of(configuration));
            services.AddSingleton<OpenStreams>().AddSingleton<Admittance>().AddSingleton<Streams>();
            services.AddSingleton<LiveEvents>().AddSingleton<LiveRoom>().AddSingleton<ReplayRoom>();
            services.AddHostedService<PulseTaking>();
        }
    }
}
