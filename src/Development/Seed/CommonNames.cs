namespace Privatization.Development.Seed;

/// <summary>Names that many bear in the oblast, for invented people: the more of them, the more a search by surname is like a real one.</summary>
internal static class CommonNames
{
    private static readonly string[] Surnames =
    [
        "Ахметов", "Әбілқайыров", "Байжанов", "Ғаббасов", "Досжанов", "Ермеков", "Жүнісов", "Иванов", "Қасымов", "Кузнецов", "Мұқанов", "Нұрғалиев",
        "Өтепов", "Петров", "Сапаров", "Тоқтаров", "Үмбетов", "Фёдоров", "Хасенов", "Шәріпов",
    ];

    private static readonly string[] Men = ["Азамат", "Айдос", "Бауыржан", "Ерлан", "Қайрат", "Николай", "Нұрлан", "Сергей", "Тимур", "Юрий"];
    private static readonly string[] Women = ["Айгүл", "Әсел", "Гүлнар", "Динара", "Жанар", "Марина", "Назгүл", "Ольга", "Сәуле", "Татьяна"];

    public static ApplicantData For(Iin iin, Random random)
    {
        // The seventh digit of an IIN is even for women.
        var isWoman = (iin.ToString()[6] - '0') % 2 == 0;
        var first = isWoman ? Women : Men;
        return new(
            iin, PersonName.Parse(Surnames[random.Next(Surnames.Length)] + (isWoman ? "а" : "")),
            PersonName.Parse(first[random.Next(first.Length)]));
    }
}
