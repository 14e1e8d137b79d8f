using Privatization;

// dotnet run --project src/Api             the service
// dotnet run --project src/Api -- demo     one case to each end; token, staff, gateway, pki, sign, verify, views, erase,
//                                         and the store's own commands: help
Func<string[], Task<int>>? command = args.FirstOrDefault() switch
{
    "demo" => _ => DemoCommand.Run(),
    "token" => rest => Task.FromResult(TokenCommand.Run(rest)),
    "staff" => StaffCommand.Run,
    "gateway" => GatewayCommand.Run,
    "pki" => PkiCommand.Run,
    "sign" => SignCommand.Run,
    "verify" => VerifyCommand.Run,
    "views" => ViewsCommand.Run,
    "erase" => EraseCommand.Run,
    "seed" => SeedCommand.Run,
    _ => null,
};
return command is null ? await Service.Run(args) : await StartFault.Told(() => command(args[1..]));
