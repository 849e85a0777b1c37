using Npgsql;
using NpgsqlTypes;

namespace TheoryLedger.Server.Storage;

/// <summary>Positional parameters without ceremony.</summary>
public static class Sql
{
    extension(NpgsqlCommand command)
    {
        /// <summary>Binds $1, $2, … in order. A null needs its type: see <see cref="Null(NpgsqlDbType, object?)"/>.</summary>
        public NpgsqlCommand With(params IReadOnlyList<object> values)
        {
            foreach (var value in values)
            {
                command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
            }

            return command;
        }

        /// <summary>The ids in the first column, in the order of the rows.</summary>
        public async Task<List<Guid>> IdsAsync(CancellationToken token)
        {
            var ids = new List<Guid>();
            await using var row = await command.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                ids.Add(row.GetGuid(0));
            }

            return ids;
        }
    }

    extension(NpgsqlConnection connection)
    {
        public NpgsqlCommand Command(string sql, params IReadOnlyList<object> values) =>
            new NpgsqlCommand(sql, connection).With(values);
    }

    extension(NpgsqlConnection connection)
    {
        /// <summary>Several statements in one round trip.</summary>
        public NpgsqlBatch Batch(params IReadOnlyList<(string Sql, IReadOnlyList<object> Values)> commands)
        {
            var batch = new NpgsqlBatch(connection);
            foreach (var (sql, values) in commands)
            {
                var command = new NpgsqlBatchCommand(sql);
                foreach (var value in values)
                {
                    command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
                }

                batch.BatchCommands.Add(command);
            }

            return batch;
        }
    }

    extension(NpgsqlDataSource database)
    {
        public NpgsqlCommand Command(string sql, params IReadOnlyList<object> values) =>
            database.CreateCommand(sql).With(values);
    }

    /// <summary>A value that may be missing.</summary>
    public static NpgsqlParameter Null(NpgsqlDbType type, object? value) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
