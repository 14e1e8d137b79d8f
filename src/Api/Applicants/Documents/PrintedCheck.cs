using NodaTime;

namespace Privatization.Api.Applicants.Documents;

/// <summary>The page of the public check.</summary>
internal static class PrintedCheck
{
    private static readonly Sentence Genuine = new("Құжат түпнұсқа; күні", "Документ подлинный; дата", "The document is genuine; dated");
    private static readonly Sentence NotGenuine =
        new("Мұндай нөмірі мен коды бар құжат жоқ.", "Документа с таким номером и кодом нет.", "There is no document with this number and code.");

    public static string Of(DocumentNumber number, LocalDate? day, string language)
    {
        var said = day is { } its ? $"{Genuine.In(language)} {PrintedWords.DayIn(its)}." : NotGenuine.In(language);
        return PrintedDocument.Whole($"№ {number}", $"<h1>№ {PrintedDocument.Text(number.ToString())}</h1>{PrintedDocument.Paragraph(said)}",
            language);
    }
}
