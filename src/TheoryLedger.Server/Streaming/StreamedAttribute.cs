namespace TheoryLedger.Server.Streaming;

/// <summary>Said of an endpoint that can answer with server-sent events, and so takes up again where a listener left off.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedAttribute : Attribute
{
    /// <summary>True where it answers in no other form, so that there is no tag by which an answer could be known again.</summary>
    public bool Only { get; set; }
}
