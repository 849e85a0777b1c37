using Npgsql;
using TheoryLedger.Server.Integrity.Importing;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Hosting;

/// <summary>Says in a sentence what the person at the keyboard can mend; of anything else it says nothing.</summary>
internal static class Complaint
{
    private const string Look = "see --connection or THEORYLEDGER_DB.";

    public static string? About(Exception? fault) =>
        fault switch
        {
            null => null,
            HostingException
            or PostgresUnavailableException
            or LostGroundException
            or StandstillException
            or ImportRefusedException
            or InvalidDataException => fault.Message,
            PostgresException refusal => Of(refusal),
            NpgsqlException => $"PostgreSQL cannot be reached: {Bare(fault)}; {Look}",
            IOException or UnauthorizedAccessException or TimeoutException => fault.Message,
            _ => About(fault.InnerException),
        };

    // 3D000 no such database; 28… who are you; 42501 not allowed; 3F000 and 42P01 nothing laid out.
    private static string Of(PostgresException refusal) =>
        refusal.SqlState switch
        {
            "3D000" => $"PostgreSQL says: {Bare(refusal)}; make it with createdb, or name another: {Look}",
            "28P01" or "28000" => $"PostgreSQL says: {Bare(refusal)}; check Username and Password: {Look}",
            "42501" => $"PostgreSQL says: {Bare(refusal)}; connect as the database's owner: {Look}",
            "3F000" or "42P01" => GivenDatabase.NotLaidOut,
            _ => $"PostgreSQL says: {Bare(refusal)}.",
        };

    private static string Bare(Exception fault) =>
        (fault as PostgresException)?.MessageText ?? fault.Message.TrimEnd('.', ' ');
}
