using Privatization.Api.Host;

return await Commands.Run(args);
