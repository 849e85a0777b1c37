using System.CommandLine;
using System.Globalization;
using Npgsql;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Exporting;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Withdrawals;
using Command = System.CommandLine.Command;

namespace TheoryLedger.Server.Hosting;

/// <summary><c>admin export</c>: the whole history of a review in one file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var review = new Argument<Guid>("review") { Description = "The id of the review." };
        var file = new Argument<FileInfo>("file") { Description = "Where to write it." };
        var backup = new Option<bool>("--backup")
        {
            Description = "With all words as they are sealed, and without any key: for safe keeping.",
        };
        var connection = SharedOptions.Connection();
        var data = SharedOptions.Data(OwnPostgresOptions.DefaultDataRoot);
        var command = new Command("export", "Writes a review up to its last checkpoint into one file.")
        {
            review,
            file,
            backup,
            connection,
            data,
        };
        command.SetAction(
            async (given, token) =>
            {
                var kind = given.GetValue(backup) ? BundleKind.Backup : BundleKind.Audit;
                var folder = given.GetValue(data)!;
                await using var opened = await AdminDatabase.OpenAsync(given.GetValue(connection), folder, token);
                var export = new Exporting(opened.Database, folder, given.GetValue(review), kind);
                await export.WriteAsync(given.GetRequiredValue(file).FullName, token);
                return 0;
            }
        );
        return command;
    }

    private sealed class Exporting(NpgsqlDataSource database, string data, Guid review, BundleKind kind)
    {
        // Written aside: a file that bears the name is whole.
        public async Task WriteAsync(string path, CancellationToken token)
        {
            var aside = $"{path}.part";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using (var file = new FileStream(aside, options))
            {
                await WriteAsync(file, token);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }

        private async Task WriteAsync(Stream file, CancellationToken token)
        {
            var (keys, log) = (Path.Combine(data, "keys"), Path.Combine(data, "log"));
            if (!KeyRing.IsIn(keys) || !Directory.Exists(log))
            {
                throw new HostingException($"There are no keys in {data}; name the server's data folder with --data.");
            }

            var logs = new LogReader(database);
            var published = await PublishedAsync(logs, token);
            var policy = await new KeyPolicies(logs, new LogFolder(log)).WriteAsync(review, token);
            var moment = await MomentAsync(published, token);
            var export = new BundleExport(
                database,
                logs,
                new LogFolder(log),
                new WordVault(new KeyRing(keys, elsewhere: Path.Combine(log, "fences"))),
                new PresentConsent(database)
            );
            if (kind == BundleKind.Audit)
            {
                var register = new HandedOut(
                    database,
                    new PresentConsent(database),
                    new StoredClock(TimeProvider.System)
                );
                await register.RegisterAsync(review, ("bundle", published.Position), token);
            }

            await export.WriteAsync(file, kind, (published, policy, moment), token);
            await Console.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{published.Position} events, {published.Size} entries.")
            );
        }

        private async Task<PublishedLog> PublishedAsync(LogReader logs, CancellationToken token)
        {
            var log =
                await logs.FindAsync(review, epoch: null, token)
                ?? throw new HostingException("Nothing of this review is sealed, so there is nothing to export.");
            return await ErasuresInLog.AreInAsync(database, log, token)
                ? log
                : throw new HostingException(
                    "An erasure of this review is not sealed yet; start the server, or seal the review, and try again."
                );
        }

        private async Task<Moment> MomentAsync(PublishedLog log, CancellationToken token)
        {
            var moment = await new ReadBarrier(database, TimeProvider.System).NowAsync(review, token);
            return moment is not null && moment.Position >= log.Position
                ? moment
                : throw new HostingException(
                    "What people read of this review lags behind its log; start the server, or run 'admin rebuild', and try again."
                );
        }
    }
}
