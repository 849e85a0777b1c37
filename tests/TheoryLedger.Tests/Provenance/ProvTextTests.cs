using System.Text.Json.Nodes;
using TheoryLedger.Provenance;

namespace TheoryLedger.Tests.Provenance;

/// <summary>The three forms of PROV say the same, each as its specification asks.</summary>
public sealed class ProvTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ProvDocument Document = new(
        new Dictionary<string, string> { ["r"] = "urn:uuid:1#" },
        [
            new ProvEntity("r:e") { Label = "Say \"a\\b\"\n<script>", Kinds = ["tl:excerpts"] },
            new ProvActivity("r:a", Start: null, Noon) { Attributes = [new("tl:position", "3")] },
            new ProvAgent("r:p"),
        ],
        [
            new WasGeneratedBy("r:e", "r:a", Noon) { Id = "r:g" },
            new WasDerivedFrom("r:e", "r:f") { Kind = "prov:Revision", Activity = "r:a" },
            new WasAssociatedWith("r:a", "r:p", "tl:decider"),
        ]
    );

    [Fact]
    public void In_PROV_N() =>
        Assert.Equal(
            """
            document
              prefix r <urn:uuid:1#>
              entity(r:e, [prov:type='tl:excerpts', prov:label="Say \"a\\b\"\n<script>"])
              activity(r:a, -, 2026-03-01T12:00:00.000000Z, [tl:position="3"])
              agent(r:p)
              wasGeneratedBy(r:g; r:e, r:a, 2026-03-01T12:00:00.000000Z)
              wasDerivedFrom(r:e, r:f, r:a, -, -, [prov:type='prov:Revision'])
              wasAssociatedWith(r:a, r:p, -, [prov:role='tl:decider'])
            endDocument

            """,
            ProvN.Write(Document)
        );

    [Fact]
    public void In_PROV_JSON() =>
        Same(
            """
            {"prefix":{"r":"urn:uuid:1#"},
             "entity":{"r:e":{"prov:type":{"$":"tl:excerpts","type":"prov:QUALIFIED_NAME"},"prov:label":"Say \"a\\b\"\n<script>"}},
             "activity":{"r:a":{"prov:endTime":"2026-03-01T12:00:00.000000Z","tl:position":"3"}},
             "agent":{"r:p":{}},
             "wasGeneratedBy":{"r:g":{"prov:entity":"r:e","prov:activity":"r:a","prov:time":"2026-03-01T12:00:00.000000Z"}},
             "wasDerivedFrom":{"_:r1":{"prov:generatedEntity":"r:e","prov:usedEntity":"r:f","prov:activity":"r:a",
                                       "prov:type":{"$":"prov:Revision","type":"prov:QUALIFIED_NAME"}}},
             "wasAssociatedWith":{"_:r2":{"prov:activity":"r:a","prov:agent":"r:p",
                                          "prov:role":{"$":"tl:decider","type":"prov:QUALIFIED_NAME"}}}}
            """,
            ProvJson.Write(Document)
        );

    [Fact]
    public void In_PROV_JSONLD() =>
        Same(
            """
            {"@context":[{"prov":"http://www.w3.org/ns/prov#","xsd":"http://www.w3.org/2001/XMLSchema#","r":"urn:uuid:1#"},
                         "https://openprovenance.org/prov-jsonld/context.jsonld"],
             "@graph":[
               {"@type":"Entity","@id":"r:e","type":["tl:excerpts"],"label":[{"@value":"Say \"a\\b\"\n<script>"}]},
               {"@type":"Activity","@id":"r:a","endTime":"2026-03-01T12:00:00.000000Z","tl:position":[{"@value":"3"}]},
               {"@type":"Agent","@id":"r:p"},
               {"@type":"Generation","@id":"r:g","entity":"r:e","activity":"r:a","time":"2026-03-01T12:00:00.000000Z"},
               {"@type":"Derivation","generatedEntity":"r:e","usedEntity":"r:f","activity":"r:a","type":["prov:Revision"]},
               {"@type":"Association","activity":"r:a","agent":"r:p","role":["tl:decider"]}]}
            """,
            ProvJsonLd.Write(Document)
        );

    private static void Same(string expected, JsonNode written) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), written), written.ToJsonString());
}
