using FluentValidation;
using JasperFx.CodeGeneration;
using Marten;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Comparison;
using TheoryLedger.Server.Hosting.Heavy;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Http.Description;
using TheoryLedger.Server.Integrity;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Integrity.Witnessing;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Search;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Streaming;
using TheoryLedger.Server.Withdrawals;
using Wolverine;
using Wolverine.Http;

namespace TheoryLedger.Server.Hosting;

/// <summary>What the server is made of.</summary>
public static class LedgerServices
{
    extension(WebApplicationBuilder builder)
    {
        public void AddLedger(NpgsqlDataSource database, KeyRing keys, LogFolder log)
        {
            var services = builder.Services;
            services.AddSingleton(database).AddSingleton<Outage>();
            services.AddSingleton(keys);
            services.AddSingleton(TimeProvider.System);
            services.AddSingleton(new StoredClock(TimeProvider.System));
            services.AddMarten(options => LedgerStore.Configure(options, database)).UseLightweightSessions();
            services.AddSingleton<WordVault>().AddSingleton<PresentConsent>().AddSingleton<WordReader>();
            services
                .AddSingleton<LocalPerson>()
                .AddSingleton<KeyStore>()
                .AddSingleton<Sessions>()
                .AddSingleton<HeldKeys>()
                .AddSingleton<Accounts>()
                .AddSingleton<Departure>()
                .AddSingleton<KnownCallers>()
                .AddSingleton<Identification>();
            services.AddRecording(database);
            services
                .AddSingleton<ReadBarrier>()
                .AddSingleton<Troubles>()
                .AddSingleton<Moments>()
                .AddSingleton<Kept>()
                .AddSingleton(s => new SearchMemory(
                    new Hearing(s.GetRequiredService<NpgsqlDataSource>(), s.GetRequiredService<WordVault>()),
                    s.GetRequiredService<KeyRing>()
                ))
                .AddSingleton<ReadingRoom>()
                .AddSingleton<ComparisonRoom>()
                .AddSingleton<Sampling.SampleDesk>()
                .AddHostedService<Follower>();
            services.AddSingleton<LedgerBeside>().AddSingleton<AccessRecorder>();
            services.AddWithdrawals();
            services.KeepSettingOut(builder.Configuration, Path.Combine(log.Root, "sign-in"));
            services.AddLog(log, WitnessOptions.Read(builder.Configuration));
        }

        public void AddHttp()
        {
            var services = builder.Services;
            services.ConfigureHttpJsonOptions(options => LedgerJson.Configure(options.SerializerOptions));
            services.AddSingleton<PageWriter>().AddSingleton<PageRoom>();
            services.AddSingleton<IProblemDetailsWriter, PageProblems>().AddProblemDetails();
            services.AddDescription();
            RequestValidation.NameFieldsAsSent();
            services.AddExceptionHandler<Failures>();
            services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton);
            services.AddTokens(builder.Configuration);
            services.AddThrottle(builder.Configuration);
            services.AddSingleton(HeavyLimits.Of(builder.Configuration)).AddSingleton<HeavyPlaces>();
            services.AddStreams(builder.Configuration);
            // A form that comes back may have hundreds of rows.
            services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.ValueCountLimit = 20_000);
            services.AddHealthChecks().AddCheck<ReadModelHealth>("reading").AddCheck<LogHealth>("log");
            services.AddWolverineHttp();
            builder.Host.UseWolverine(options =>
            {
                options.ApplicationAssembly = typeof(Program).Assembly;
                options.Durability.Mode = DurabilityMode.MediatorOnly;
            });
        }
    }

    extension(WebApplication app)
    {
        public void UseLedger()
        {
            app.AnswerHead();
            app.EndLines();
            app.UseExceptionHandler();
            app.UseStatusCodePages(bare =>
                Results.Problem(Problems.OfStatus(bare.HttpContext.Response.StatusCode)).ExecuteAsync(bare.HttpContext)
            );
            app.UseSafeHeaders();
            app.UseMiddleware<JustRecorded>();
            app.UseMiddleware<AnswersAsPages>();
            app.UseMiddleware<FormsAsCommands>();
            app.UseRouting();
            app.UseRateLimiter();
            app.UseMiddleware<Gate>();
            app.UseMiddleware<AccessLogging>();
            app.UseMiddleware<Asking>();
            app.UseMiddleware<Intake>();
            app.UseMiddleware<HeavyTurn>();
            app.UseMiddleware<WaitForSeal>();
            app.MapHealth();
            app.MapInstitution();
            app.MapWitness(app.Services.GetRequiredService<WitnessDesk>());
            app.MapWolverineEndpoints(options =>
            {
                options.WarmUpRoutes = RouteWarmup.Lazy;
                options.RejectUnparseableQueryValues = true;
                options.AddPolicy<RequestValidation>();
                options.AddPolicy<AnswerDescription>();
            });
            app.MapDescription();
        }
    }
}
