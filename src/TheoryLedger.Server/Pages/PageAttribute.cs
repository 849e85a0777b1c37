namespace TheoryLedger.Server.Pages;

/// <summary>Said of a route that people see in a browser: it is no part of the interface for programs, and what goes wrong there is told on a page.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PageAttribute : Attribute;
