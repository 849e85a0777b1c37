using System.Diagnostics;
using System.Globalization;

namespace TheoryLedger.Server.Postgres;

/// <summary>Who holds a data folder, according to the file PostgreSQL leaves there, checked against who is alive.</summary>
internal sealed record Postmaster(string File, int Pid, string Text)
{
    // Beyond any system's largest process id, so that no process ever answers to it.
    private const int Nobody = 99_999_999;

    public static Postmaster? Of(ClusterFolder folder)
    {
        var file = Path.Combine(folder.Data, "postmaster.pid");
        try
        {
            var text = System.IO.File.ReadAllText(file);
            return int.TryParse(text.Split('\n')[0], CultureInfo.InvariantCulture, out var pid)
                ? new(file, pid, text)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public bool IsRunning =>
        ProcessName is { } name && name.StartsWith("postgres", StringComparison.Ordinal) && !IsDefunct && IsHere;

    // After a crash the number may have gone to somebody else, whom PostgreSQL would take for its holder and refuse to
    // start. Only the number is struck out: the rest lets it find orphaned backends, which do endanger the data.
    public void StrikeOutIfStale()
    {
        if (ProcessName is not null && !IsRunning)
        {
            System.IO.File.WriteAllText(File, $"{Nobody}{Text[Text.IndexOf('\n', StringComparison.Ordinal)..]}");
        }
    }

    private string? ProcessName
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(Pid);
                return process.ProcessName;
            }
            catch (Exception error) when (error is ArgumentException or InvalidOperationException)
            {
                return null;
            }
        }
    }

    // A server works inside its data folder; where the system shows that, other clusters' servers are told apart.
    private bool IsHere
    {
        get
        {
            var place = $"/proc/{Pid}/cwd/";
            return !Directory.Exists(place) || ReadOrEmpty(place + "postmaster.pid") == Text;
        }
    }

    // Dead, but kept in the process table by a parent that never asks; so it goes in containers without an init.
    private bool IsDefunct => ReadOrEmpty($"/proc/{Pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static string ReadOrEmpty(string path)
    {
        try
        {
            return System.IO.File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
