namespace TheoryLedger.Server.Reading;

/// <summary>A query parameter of an endpoint that reads, for the description of the API.</summary>
/// <param name="name">Its name.</param>
/// <param name="meaning">What it does, in a sentence.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TakesAttribute(string name, string meaning) : Attribute
{
    public string Name { get; } = name;

    public string Meaning { get; } = meaning;

    /// <summary>True where it takes a whole number.</summary>
    public bool IsNumber { get; set; }

    /// <summary>True where it takes the id of a thing.</summary>
    public bool IsId { get; set; }

    /// <summary>The choice that it takes a value of; none where it takes anything else.</summary>
    public Type? Choice { get; set; }
}
