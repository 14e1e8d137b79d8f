using Privatization;

// dotnet run --project src/Api             the service
// dotnet run --project src/Api -- demo     one case to each end; token, staff, gateway, pki, sign, verify, erase, and the store's own commands: help
return args.FirstOrDefault() switch
{
    "demo" => await DemoCommand.Run(),
    "token" => TokenCommand.Run(args[1..]),
    "staff" => await StaffCommand.Run(args[1..]),
    "gateway" => await GatewayCommand.Run(args[1..]),
    "pki" => await PkiCommand.Run(args[1..]),
    "sign" => await SignCommand.Run(args[1..]),
    "verify" => await VerifyCommand.Run(args[1..]),
    "erase" => await EraseCommand.Run(args[1..]),
    "seed" => await SeedCommand.Run(args[1..]),
    _ => await Service.Run(args),
};
