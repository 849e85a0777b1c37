using System.Text.Json;
using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Postgres;

/// <summary>Tells a second process where the first one's server answers.</summary>
internal sealed record ClusterMarker(int Port, string Version)
{
    public static ClusterMarker? Read(ClusterFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<ClusterMarker>(
                File.ReadAllText(folder.Marker),
                JsonSerializerOptions.Web
            );
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null; // not written yet, or just being written
        }
    }

    public static Task WriteAsync(ClusterFolder folder, int port, PostgresVersion version, CancellationToken token)
    {
        var text = JsonSerializer.Serialize(new ClusterMarker(port, version.ToString()), JsonSerializerOptions.Web);
        return FileModes.WriteSecretAsync(folder.Marker, text, token);
    }
}
