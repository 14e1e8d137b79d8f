using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>Reg. §4: with all documents submitted, the cabinet shows that the request has been accepted. Not the acceptance of step 1.1.</summary>
public static class AcceptanceInWords
{
    public static readonly Sentence Title = new("Сұрау қабылданды", "Запрос на оказание услуги принят", "The request for the service is accepted");

    public static Sentence Of(CaseNumber number, Instant submitted)
    {
        var at = DayInWords.Of(submitted);
        return new($"{Title.Kk}: № {number}, {at.Kk}.", $"{Title.Ru}: № {number}, {at.Ru}.", $"{Title.En}: № {number}, {at.En}.");
    }
}
