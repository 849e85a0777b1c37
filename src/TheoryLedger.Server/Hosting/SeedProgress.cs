using Spectre.Console;
using TheoryLedger.Server.Seeding;

namespace TheoryLedger.Server.Hosting;

/// <summary>A bar on standard error while a seed is loaded; silent where nobody watches.</summary>
public static class SeedProgress
{
    private static readonly IAnsiConsole Screen = AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
    );

    public static Task<LoadedSeed> ShowAsync(
        string seed,
        Func<IProgress<(int Done, int Total)>, Task<LoadedSeed>> load
    ) =>
        Screen
            .Progress()
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask($"Loading {seed}");
                return await load(
                    new Steps(step =>
                    {
                        bar.MaxValue = step.Total;
                        bar.Value = step.Done;
                    })
                );
            });

    private sealed class Steps(Action<(int Done, int Total)> show) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => show(value);
    }
}
