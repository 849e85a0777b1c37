return TheoryLedger.Cli.Tool.Run(args, Console.Out, Console.Error);
