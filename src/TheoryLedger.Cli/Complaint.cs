namespace TheoryLedger.Cli;

/// <summary>Why something could not be done, for the person at the keyboard.</summary>
public sealed class UnableException(string message) : Exception(message);

/// <summary>Something is wrong with what was looked at, so that what was asked is not done.</summary>
public sealed class FoundException(string message) : Exception(message);

/// <summary>Tells a fault of the file or the disk in a sentence; anything else is a fault of ours.</summary>
internal static class Complaint
{
    public static string? About(Exception fault) =>
        fault switch
        {
            UnableException or FoundException or InvalidDataException => fault.Message,
            FileNotFoundException { FileName: { } name } => $"There is no file '{name}'.",
            DirectoryNotFoundException or IOException => fault.Message,
            UnauthorizedAccessException => fault.Message,
            _ => null,
        };
}
