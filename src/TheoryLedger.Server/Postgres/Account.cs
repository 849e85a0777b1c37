namespace TheoryLedger.Server.Postgres;

/// <summary>Whom PostgreSQL runs as: ourselves, or an ordinary account when we are root, whom it refuses to serve.</summary>
internal sealed record Account(string? Name, string Uid, string Gid)
{
    private static readonly Account Ourselves = new(Name: null, Uid: "", Gid: "");

    public bool IsOurselves => Name is null;

    public static async Task<Account> ChooseAsync(CancellationToken token)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return Ourselves;
        }

        return await LookUpAsync("postgres", token)
            ?? await LookUpAsync("nobody", token)
            ?? throw new PostgresUnavailableException(
                "PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account."
            );
    }

    public Command Drop(Command command) => IsOurselves ? command : command.After(DropPrefix());

    public async Task OwnAsync(string path, CancellationToken token)
    {
        if (!IsOurselves)
        {
            var chown = new Command("chown", "-R", $"{Uid}:{Gid}", path);
            (await chown.RunAsync(Command.Short, token)).OrFail($"{path} could not be given to {Name}");
        }
    }

    public async Task EnsureCanReachAsync(string folder, CancellationToken token)
    {
        var enter = Drop(new("/bin/sh", "-c", "cd \"$0\"", folder));
        if (!IsOurselves && !(await enter.RunAsync(Command.Short, token)).Succeeded)
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL runs as {Name}, not as root, and {Name} cannot enter {folder}. Choose a folder outside root's home."
            );
        }
    }

    // setpriv and runuser come with util-linux, su with nearly everything.
    private string[] DropPrefix()
    {
        if (Setpriv.Path is { } setpriv)
        {
            return [setpriv, $"--reuid={Uid}", $"--regid={Gid}", "--init-groups", "--no-new-privs"];
        }

        return Executables.Find("runuser") is { } runuser
            ? [runuser, "-u", Name!, "--"]
            : ["su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", Name!];
    }

    private static async Task<Account?> LookUpAsync(string name, CancellationToken token)
    {
        var uid = await new Command("id", "-u", name).RunAsync(Command.Short, token);
        var gid = await new Command("id", "-g", name).RunAsync(Command.Short, token);
        return uid.Succeeded && gid.Succeeded ? new(name, uid.Output, gid.Output) : null;
    }
}
