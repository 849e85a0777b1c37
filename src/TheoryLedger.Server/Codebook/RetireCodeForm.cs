using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks why a code is no longer to be used.</summary>
public sealed class RetireCodeForm() : ChangeForm<CodeView>(typeof(RetireCodeEndpoint))
{
    public override string Offer => "Retire it";

    public override string Means => "Nothing new is coded by it; what was, stays.";

    public override bool Suits(string? state) => state == "in-use";

    internal override Task<FormShown> AskAsync(CodeView view, FormRoom room) =>
        Task.FromResult(new FormShown("Retire a code", "Retire it", [Ask.Part(Ask.Reason())]));
}
