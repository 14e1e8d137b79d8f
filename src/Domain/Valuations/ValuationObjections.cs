using static Privatization.Domain.ObjectionKind;

namespace Privatization.Domain.Valuations;

/// <summary>What can be said against valuations and their policies (Reg. §5, stage 2, step 3).</summary>
public static class ValuationObjections
{
    public static readonly Objection ValuationInputsMissing = new("valuation-inputs-missing", Content, "§5, stage 2, step 3",
        new("Есептеу деректері жетіспейді", "Не хватает данных для расчёта", "Valuation inputs missing"), new(
        "Құнды есептеуге қажетті деректер жетіспейді.", "Не хватает данных для расчёта стоимости.", "Inputs of the valuation are missing."),
        "/valuation");

    public static readonly Objection UnknownValuationInput = new("unknown-valuation-input", Content, "§5, stage 2, step 3",
        new("Белгісіз есептеу дерегі", "Неизвестные данные для расчёта", "Unknown valuation input"), new(
        "Құнды есептеу қағидасында мұндай дерек жоқ.", "В правиле расчёта стоимости нет таких данных.", "The valuation policy knows no such input."),
        "/valuation/inputs");

    public static readonly Objection PolicyNotInForce = new("policy-not-in-force", Content, "§5, stage 2, step 3",
        new("Қағида қолданыста емес", "Правило не действует", "Policy not in force"), new(
        "Бүгін құн бұл қағида бойынша есептелмейді; қолданыстағысын GET /v1/valuation-policies береді.",
        "Сегодня стоимость рассчитывается не по этому правилу; действующее даёт GET /v1/valuation-policies.",
        "Today the value is not calculated by this policy; GET /v1/valuation-policies tells by which."), "/valuation/policy");

    public static readonly Objection ValuationWithoutResult = new("valuation-without-result", Content, "§5, stage 2, step 3",
        new("Есептің нәтижесі жоқ", "Расчёт без результата", "Valuation without result"), new(
        "Бұл деректермен есеп сома бермейді: нөлге бөлу, тым үлкен сан немесе теріс құн.",
        "С этими данными расчёт не даёт суммы: деление на ноль, слишком большое число или отрицательная стоимость.",
        "With these inputs the calculation gives no sum: a division by zero, a number too large, or a value below zero."), "/valuation/inputs");

    public static readonly Objection DiffersFromValuation = new("differs-from-valuation", Content, "§5, stage 2, step 3",
        new("Есептелген құннан өзгеше", "Отличается от расчёта", "Differs from valuation"), new(
        "Сома есептелген құннан өзгеше.", "Сумма отличается от рассчитанной стоимости.", "The sum differs from the value that was calculated."),
        "/certificate/sum");

    public static readonly Objection PolicyExists = new("policy-exists", Content, "§5, stage 2, step 3",
        new("Мұндай қағида бар", "Такое правило есть", "Policy exists"), new(
        "Мұндай атаулы қағида бар: ол өзгертілмейді, басқа атаумен жаңасы енгізіледі.",
        "Правило с таким именем есть: оно не меняется, новое вводится под другим именем.",
        "There is a policy of that name: it is never changed, another is installed under another name."), "/version");

    public static readonly Objection FormulaNotSound = new("formula-not-sound", Content, "§5, stage 2, step 3",
        new("Формула дұрыс емес", "Формула неверна", "Formula not sound"), new(
        "Формула дұрыс емес: атаулар қайталанбайды, жол тек өзіне дейінгілерді біледі, мәтіндер бос болмайды.",
        "Формула неверна: имена не повторяются, строка знает только то, что до неё, тексты не пусты.",
        "The formula is not sound: names are unique, a line knows only what stands before it, no text is empty."), "/lines");

    public static IReadOnlyList<Objection> All { get; } =
    [
        ValuationInputsMissing, UnknownValuationInput, PolicyNotInForce, ValuationWithoutResult, DiffersFromValuation, PolicyExists, FormulaNotSound,
    ];
}
