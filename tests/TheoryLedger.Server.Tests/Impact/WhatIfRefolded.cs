using System.Text.Json.Nodes;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Guidance;
using TheoryLedger.Impact;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>Compares what the server says is left with what the facts alone say.</summary>
internal static class WhatIfRefolded
{
    /// <summary>Insists that both say the same of everything, and tells how much was lost.</summary>
    public static int AssertAgrees(JsonNode answer, IReadOnlyList<Recorded> facts, Strike strike)
    {
        var (before, after) = (new Left(facts, Strike.Nothing, kept: strike), new Left(facts, strike));
        return AssertAgrees(answer["codings"]!, before.Codings, before, after)
            + AssertAgrees(answer["evidence"]!, before.Evidence, before, after)
            + AssertAgrees(answer["configurations"]!, before.Of<Configuration>(c => c.IsOpen), before, after)
            + AssertAgrees(answer["constructs"]!, before.Of<Construct>(c => c.IsOpen), before, after)
            + AssertAgrees(answer["demiRegularities"]!, before.Of<DemiRegularity>(), before, after)
            + AssertAgrees(answer["theories"]!, before.Of<ProgrammeTheory>(t => t.IsOpen), before, after)
            + AssertAgrees(answer["guidance"]!, before.Of<PieceOfGuidance>(), before, after);
    }

    private static int AssertAgrees(JsonNode losses, IEnumerable<Guid> all, Left before, Left after)
    {
        var ids = all.ToList();
        var items = losses["items"]!.AsArray().ToDictionary(i => i!["id"]!.GetValue<Guid>(), i => i!);
        Assert.Equal(0, (int)losses["more"]!);
        Assert.Equal(ids.Count(before.IsHeld), (int)losses["supportedBefore"]!);
        Assert.Equal(ids.Count(after.IsHeld), (int)losses["supportedAfter"]!);
        foreach (var id in ids)
        {
            if (items.TryGetValue(id, out var item))
            {
                Assert.Equal((id, before.Count(id)), (id, (int)item["before"]!["left"]!));
                Assert.Equal((id, after.Count(id)), (id, (int)item["after"]!["left"]!));
                Assert.Equal((id, after.IsHeld(id)), (id, (string)item["after"]!["level"]! != "not"));
            }
            else
            {
                Assert.Equal((id, before.IsHeld(id), before.Count(id)), (id, after.IsHeld(id), after.Count(id)));
            }
        }

        return items.Count;
    }
}
