namespace Privatization.Domain.Values;

/// <summary>Reg. §1: the service provider (көрсетілетін қызметті беруші), a local executive body of a city or district of Pavlodar oblast.</summary>
/// <param name="Code">Its name in addresses, claims and as tenant of the store.</param>
/// <param name="Ordinal">Its two digits in case numbers; never reused.</param>
/// <param name="Name">The city or district.</param>
public sealed record Provider(string Code, int Ordinal, Sentence Name)
{
    public static readonly IReadOnlyList<Provider> All =
    [
        new("pavlodar-city", 1, new("Павлодар қаласы", "город Павлодар", "Pavlodar city")),
        new("ekibastuz-city", 2, new("Екібастұз қаласы", "город Экибастуз", "Ekibastuz city")),
        new("aksu-city", 3, new("Ақсу қаласы", "город Аксу", "Aksu city")),
        new("akkuly", 4, new("Аққулы ауданы", "район Аққулы", "Akkuly district")),
        new("aktogay", 5, new("Ақтоғай ауданы", "Актогайский район", "Aktogay district")),
        new("bayanaul", 6, new("Баянауыл ауданы", "Баянаульский район", "Bayanaul district")),
        new("ertis", 7, new("Ертіс ауданы", "Иртышский район", "Ertis district")),
        new("zhelezin", 8, new("Железин ауданы", "Железинский район", "Zhelezin district")),
        new("may", 9, new("Май ауданы", "Майский район", "May district")),
        new("pavlodar-district", 10, new("Павлодар ауданы", "Павлодарский район", "Pavlodar district")),
        new("terenkol", 11, new("Тереңкөл ауданы", "район Тереңкөл", "Terenkol district")),
        new("uspen", 12, new("Успен ауданы", "Успенский район", "Uspen district")),
        new("sharbakty", 13, new("Шарбақты ауданы", "Щербактинский район", "Sharbakty district")),
    ];

    private static readonly Dictionary<string, Provider> ByCode = All.ToDictionary(provider => provider.Code);

    public static Provider Of(ProviderCode code) => ByCode[code.ToString()];

    internal static bool Exists(string code) => ByCode.ContainsKey(code);
}

/// <summary>The code of one of the providers of <see cref="Provider.All"/>.</summary>
public readonly record struct ProviderCode : IText<ProviderCode>
{
    private readonly string? _code;

    private ProviderCode(string code) => _code = code;

    public static ProviderCode Parse(string text) =>
        Provider.Exists(text) ? new(text) : throw new NotSuchValue(new(
            "Мұндай көрсетілетін қызметті беруші жоқ; тізімін GET /v1/regulations береді.",
            "Такого услугодателя нет; их перечень даёт GET /v1/regulations.",
            "There is no such provider; GET /v1/regulations names them."));

    public override string ToString() => _code ?? "";
}
