namespace TheoryLedger.Cli;

/// <summary>Why something could not be done, for the person at the keyboard.</summary>
public sealed class UnableException(string message) : Exception(message);

/// <summary>Something is wrong with what was looked at, so that what was asked is not done.</summary>
public sealed class FoundException(string message) : Exception(message);

/// <summary>Tells in a sentence what went wrong; what is a fault of ours says so.</summary>
internal static class Complaint
{
    public static string About(Exception fault) =>
        fault switch
        {
            UnableException or FoundException or InvalidDataException => fault.Message,
            FileNotFoundException { FileName: { } name } => $"There is no file '{name}'.",
            DirectoryNotFoundException or IOException => fault.Message,
            UnauthorizedAccessException => fault.Message,
            _ => $"This tool failed, and that is a fault of its own: {fault.Message} ({fault.GetType().Name}).",
        };
}
