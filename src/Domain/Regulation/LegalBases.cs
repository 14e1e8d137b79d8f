using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>Legal bases as papers name them, in the three languages.</summary>
internal static class LegalBases
{
    public static readonly Sentence OfPoint9 = new("Стандарт, 9-тармақ", "Стандарт, пункт 9", "Standard, point 9");

    public static readonly Sentence OfStateSystems = StateServices("5(2)");

    public static readonly Sentence Resolution616 = new(
        "Үкіметтің 2011 жылғы 1 маусымдағы № 616 қаулысы", "Постановление Правительства от 1 июня 2011 года № 616",
        "Resolution № 616 of 1 June 2011");

    /// <summary>Reg. §5, stage 1, step 1.</summary>
    public static readonly Sentence OfRefusal = new(
        "Регламент, 5-тармақ, 1-кезең, 1-қадам; Стандарт, 10-тармақ", "Регламент, пункт 5, стадия 1, шаг 1; Стандарт, пункт 10",
        "Reg. §5, stage 1, step 1; Standard, point 10");

    /// <summary>Annex 1, which is wider.</summary>
    public static readonly Sentence OfAnnex1 = new(
        "Регламент, 1-қосымша, 1-кезең, 1-қадам; Стандарт, 10-тармақ", "Регламент, приложение 1, стадия 1, шаг 1; Стандарт, пункт 10",
        "Annex 1, stage 1, step 1; Standard, point 10");

    /// <param name="place">As <c>13(10), 1)</c>: article, paragraph, subparagraph.</param>
    public static Sentence HousingRelations(string place) =>
        Of(new("Тұрғын үй қатынастары туралы заң", "Закон «О жилищных отношениях»", "Law on Housing Relations"), place);

    /// <inheritdoc cref="HousingRelations"/>
    public static Sentence StateServices(string place) =>
        Of(new("Мемлекеттік көрсетілетін қызметтер туралы заң", "Закон «О государственных услугах»", "Law on State Services"), place);

    private static Sentence Of(Sentence law, string place)
    {
        var (above, item) = place.Split(", ") is [var first, var last] ? (first, last) : (place, null);
        var numbers = above.Split(['(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var (kk, ru) = numbers switch
        {
            [_, var one] => ($", {one}-тармақ", $", пункт {one}"),
            [_, var from, _, var to] => ($", {from}-{to}-тармақтар", $", пункты {from}–{to}"),
            _ => ("", ""),
        };
        return new(
            $"{law.Kk}, {numbers[0]}-бап{kk}{(item is null ? "" : $", {item} тармақша")}",
            $"{law.Ru}, статья {numbers[0]}{ru}{(item is null ? "" : $", подпункт {item}")}", $"{law.En}, art. {place}");
    }
}
