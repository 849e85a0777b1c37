using TheoryLedger.Server.Impact;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>A review that is asked all its questions at one moment: what several of them need is looked up once.</summary>
internal sealed class Inquiry(AsOf asOf)
{
    private FragilityReading? _fragility;
    private MechanismsSpoken? _mechanisms;

    public AsOf AsOf { get; } = asOf;

    public async Task<FragilityReading> FragilityAsync(CancellationToken token) =>
        _fragility ??= await FragilityTelling.OfAsync(AsOf, token);

    public async Task<MechanismsSpoken> MechanismsAsync(CancellationToken token) =>
        _mechanisms ??= await MechanismsSpoken.FindAsync(AsOf, token);
}
