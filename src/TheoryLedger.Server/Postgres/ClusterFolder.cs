using System.Globalization;

namespace TheoryLedger.Server.Postgres;

/// <summary>Where one cluster keeps its things. Only <c>data</c> and <c>log</c> belong to the account that runs it.</summary>
internal sealed record ClusterFolder(string Path)
{
    public string Data => In("data");

    /// <summary>A cluster in the making; it takes its name only when whole.</summary>
    public string Unfinished => In("data.new");

    public string Log => In("log");

    public string Password => In("password");

    public string Marker => In("cluster.json");

    /// <summary>Locked by the process whose server this is, for as long as it lives.</summary>
    public string Owner => In("owner.lock");

    public bool HasData => Directory.Exists(Data);

    public static ClusterFolder In(OwnPostgresOptions options)
    {
        Folders.CreateOurs(options.DataRoot);
        var folder = new ClusterFolder(System.IO.Path.Combine(System.IO.Path.GetFullPath(options.DataRoot), "pg"));
        Folders.CreateOurs(folder.Path);
        return folder;
    }

    public int? WrittenByMajor =>
        HasData ? int.Parse(File.ReadAllText(In("data/PG_VERSION")).Trim(), CultureInfo.InvariantCulture) : null;

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
