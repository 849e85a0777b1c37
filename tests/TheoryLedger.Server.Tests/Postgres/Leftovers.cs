namespace TheoryLedger.Server.Tests.Postgres;

/// <summary>Clears away the folder of a server that was killed: its PostgreSQL may still be ending, and writing.</summary>
internal static class Leftovers
{
    private const int Patience = 300;

    public static void Delete(string folder)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < Patience)
            {
                Thread.Sleep(100);
            }
        }
    }
}
