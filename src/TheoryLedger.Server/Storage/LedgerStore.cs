using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JasperFx;
using JasperFx.Events;
using JasperFx.MultiTenancy;
using Marten;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;
using Weasel.Core;

namespace TheoryLedger.Server.Storage;

/// <summary>How facts are kept. Every choice here is about being able to prove the history later.</summary>
public static class LedgerStore
{
    public const string Schema = "ledger";
    public const string EventSchema = "ledger_events";

    public static void Configure(StoreOptions options, NpgsqlDataSource database)
    {
        options.Connection(database);
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, Strict);

        // A review is a tenant: a session bound to one cannot read another's facts.
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Advanced.DefaultTenantUsageEnabled = false;

        var events = options.Events;
        events.DatabaseSchemaName = EventSchema;
        events.StreamIdentity = StreamIdentity.AsGuid;
        events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        events.UseMandatoryStreamTypeDeclaration = true;
        events.EnableUniqueIndexOnEventId = true;

        // All four from the first day: a column cannot be added later without breaking what was written before.
        events.MetadataConfig.HeadersEnabled = true;
        events.MetadataConfig.CausationIdEnabled = true;
        events.MetadataConfig.CorrelationIdEnabled = true;
        events.MetadataConfig.UserNameEnabled = true;

        foreach (var (type, name) in EventNames.ByType)
        {
            events.MapEventType(type, name);
        }
    }

    private static void Strict(JsonSerializerOptions json)
    {
        json.Converters.Insert(0, new CommittedWordsConverter(mayBeUnsaid: false));
        LedgerJson.Configure(json);
        json.TypeInfoResolver = json.TypeInfoResolver!.WithAddedModifier(
            Unsaid.WrittenBy(new CommittedWordsConverter(mayBeUnsaid: true))
        );
    }
}
