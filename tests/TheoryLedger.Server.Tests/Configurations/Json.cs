using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Configurations;

/// <summary>Looks into what was read.</summary>
internal static class Json
{
    extension(JsonNode node)
    {
        /// <summary>The value at a path such as <c>form/elements/0/id</c>.</summary>
        public JsonNode? At(string path) =>
            path.Split('/')
                .Aggregate(
                    (JsonNode?)node,
                    (found, step) => found is JsonArray items ? items[int.Parse(step)] : found?[step]
                );

        public string? Text(string path) => node.At(path)?.ToString();

        public int Number(string path) => node.At(path)!.GetValue<int>();

        public bool Is(string path) => node.At(path)!.GetValue<bool>();

        public Guid Id(string path) => node.At(path)!.GetValue<Guid>();

        /// <summary>One field of each item of a list, in order.</summary>
        public IEnumerable<string?> Each(string list, string field) =>
            node.At(list)!.AsArray().Select(item => item!.Text(field));
    }
}
