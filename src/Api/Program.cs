using Privatization;

return await Commands.Run(args);
