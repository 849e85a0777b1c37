namespace TheoryLedger.Server.Hosting;

/// <summary>Logs go to standard error, so that standard output belongs to whoever called.</summary>
public static class LedgerLogging
{
    extension(WebApplicationBuilder builder)
    {
        public void AddLogging()
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Logging.AddFilter("Wolverine", LogLevel.Error);

            // Whoever asks whether the server is ready is told; the log has what stands behind it.
            builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);

            // Nothing here is encrypted by the framework's data protection; its notes would only worry people.
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
            builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
            builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        }
    }
}
