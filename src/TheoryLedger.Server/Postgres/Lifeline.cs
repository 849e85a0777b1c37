namespace TheoryLedger.Server.Postgres;

/// <summary>Makes the server end, cleanly, when we end, even when nobody could tell it to.</summary>
internal static class Lifeline
{
    // The shell becomes the server. What it leaves behind waits for the end of its input, which is ours to close and
    // closes by itself when we die; then it interrupts the server, if the number is still the server's.
    private const string Watch = """
        data=$1; shift
        exec 3<&0 </dev/null
        (
            read -r _ <&3
            read -r holder < "$data/postmaster.pid" && [ "$holder" = "$$" ] && kill -INT "$holder"
        ) >/dev/null 2>&1 &
        exec "$@" 3<&-
        """;

    public static Command Tie(Command server, string data, Account account) =>
        InOwnSession(
            Setpriv.Path is { } setpriv
                ? account.Drop(server.After(setpriv, "--pdeathsig", "INT"))
                : account.Drop(server.After("/bin/sh", "-c", Watch, "sh", data))
        );

    // Ctrl-C reaches every process of the terminal's group; the database must outlive the last request.
    private static Command InOwnSession(Command command)
    {
        if (Executables.Find("setsid") is { } setsid)
        {
            return command.After(setsid);
        }

        return Executables.Find("perl") is { } perl
            ? command.After(perl, "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV")
            : command;
    }
}
