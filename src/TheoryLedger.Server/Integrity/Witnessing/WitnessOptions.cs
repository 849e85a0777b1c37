using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Policies;
using TheoryLedger.Server.Hosting;

namespace TheoryLedger.Server.Integrity.Witnessing;

/// <summary>Which witnesses see this server's logs, and for which logs it is a witness itself.</summary>
public sealed record WitnessOptions
{
    /// <summary>Those that this server shows its checkpoints to; nobody else is ever asked.</summary>
    public IReadOnlyList<KnownWitness> Submit { get; init; } = [];

    /// <summary>What this server is called as a witness; none if it is none.</summary>
    public string? Name { get; init; }

    /// <summary>The keys of the logs that it vouches for.</summary>
    public IReadOnlyList<VerifierKey> Logs { get; init; } = [];

    /// <exception cref="HostingException">The settings make no sense; the message says which.</exception>
    public static WitnessOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Witness");
        var (name, logs) = (section["Name"], section["Logs"]);
        return new WitnessOptions
        {
            Submit = [.. section.GetSection("Submit").GetChildren().Select(Known)],
            Name =
                name is null || Cosigned(name)
                    ? name
                    : throw new HostingException($"Witness__Name '{name}' cannot name a key."),
            Logs = name is null ? [] : LogsIn(logs),
        };
    }

    private static KnownWitness Known(IConfigurationSection section)
    {
        if (
            !Uri.TryCreate($"{section["Url"]?.TrimEnd('/')}/", UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        )
        {
            throw new HostingException(
                $"{section.Path.Replace(":", "__", StringComparison.Ordinal)}__Url takes an https address."
            );
        }

        return VerifierKey.TryParse(section["Key"] ?? "", out var key, out _) && key.Type is SignatureType.Cosignature
            ? new KnownWitness(address, key)
            : throw new HostingException(
                $"{section.Path.Replace(":", "__", StringComparison.Ordinal)}__Key takes the witness's verifier key, name+id+key."
            );
    }

    private static bool Cosigned(string name) =>
        name.Length is > 0 and < 200 && !name.Any(c => char.IsWhiteSpace(c) || c == '+');

    private static IReadOnlyList<VerifierKey> LogsIn(string? path)
    {
        if (path is null || !File.Exists(path))
        {
            throw new HostingException(
                "Witness__Logs names the file that lists the logs to vouch for (c2sp.org/tlog-policy)."
            );
        }

        return TrustPolicy.TryParse(File.ReadAllBytes(path), out var policy, out var why)
            ? policy.Logs
            : throw new HostingException($"{path} is no policy: {why}");
    }
}

/// <summary>A witness that somebody else runs.</summary>
/// <param name="Address">What its requests are below.</param>
/// <param name="Key">What its cosignatures are verified with.</param>
public sealed record KnownWitness(Uri Address, VerifierKey Key);
