using TheoryLedger.Server.Hosting;

return await CommandLine.RunAsync(args);
