using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>The server as people start it: a process of its own, with its own PostgreSQL in a folder.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly ConcurrentQueue<string> _complained = [];

    private ServerProcess(Process process) => _process = process;

    public HttpClient Http { get; } = new();

    /// <summary>What it printed on standard output, line by line.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>What it wrote on standard error, line by line.</summary>
    public IReadOnlyCollection<string> Complained => _complained;

    /// <summary>Starts a verb and waits for the line on standard output that says it is ready.</summary>
    public static Task<ServerProcess> StartAsync(Regex ready, params string[] arguments) =>
        StartAsync(ready, connection: null, arguments);

    private static async Task<ServerProcess> StartAsync(Regex ready, string? connection, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.ArgumentList.Add(ServerProgram.File);
        Array.ForEach(arguments, start.ArgumentList.Add);
        if (connection is null)
        {
            start.Environment.Remove("THEORYLEDGER_DB");
        }
        else
        {
            start.Environment["THEORYLEDGER_DB"] = connection;
        }

        var server = new ServerProcess(Process.Start(start)!);
        server._process.ErrorDataReceived += (_, line) => server._complained.Enqueue(line.Data ?? "");
        server._process.BeginErrorReadLine();
        await server.WaitForAsync(ready);
        return server;
    }

    /// <summary>Serves a folder and speaks to it with the key that it printed.</summary>
    public static async Task<ServerProcess> ServeAsync(string folder)
    {
        var server = await StartAsync(
            new Regex("^Both are good", RegexOptions.None, TimeSpan.FromSeconds(1)),
            "serve",
            "--data",
            folder,
            "--port",
            "0"
        );
        server.Http.BaseAddress = new Uri(server.After("Serving ").Split(',')[0]);
        server.Http.DefaultRequestHeaders.Authorization = new("Bearer", server.After("Key for programs:").Trim());
        return server;
    }

    /// <summary>Serves a database that somebody else looks after, to whoever has this key.</summary>
    public static async Task<ServerProcess> ServeAsync(string folder, string connection, string key)
    {
        var server = await StartAsync(
            new Regex("^Serving ", RegexOptions.None, TimeSpan.FromSeconds(1)),
            connection,
            ["serve", "--data", folder, "--port", "0"]
        );
        server.Http.BaseAddress = new Uri(server.After("Serving ").Split(',')[0]);
        server.Http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return server;
    }

    /// <summary>The power goes off: nothing is said to the process, nor to its database.</summary>
    public async Task CutOffAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asked to stop, as Ctrl-C or a service manager does.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        Http.Dispose();
        _process.Dispose();
    }

    private string After(string beginning) =>
        _said.Single(line => line.StartsWith(beginning, StringComparison.Ordinal))[beginning.Length..];

    private async Task WaitForAsync(Regex ready)
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            _said.Add(line);
            if (ready.IsMatch(line))
            {
                return;
            }
        }

        Assert.Fail($"The server ended before it was ready: {string.Join('\n', _said)}");
    }
}
