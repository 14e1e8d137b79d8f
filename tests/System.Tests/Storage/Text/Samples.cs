using NodaTime;

namespace Privatization.Tests.Storage.Text;

public sealed record FlatNumber : IText<FlatNumber>
{
    public static readonly Sentence Why = new("Пәтер нөмірі", "Номер квартиры", "A flat number has one to four digits.");

    private readonly string text;

    private FlatNumber(string text) => this.text = text;

    public static FlatNumber Parse(string text) =>
        text.Length is > 0 and < 5 && text.All(char.IsAsciiDigit) ? new(text) : throw new NotSuchValue(Why);

    public override string ToString() => text;
}

public readonly record struct Iin(string Text) : IText<Iin>
{
    public static readonly Sentence Why = new("ЖСН", "ИИН", "An IIN has twelve digits.");

    public static Iin Parse(string text) => text.Length == 12 ? new(text) : throw new NotSuchValue(Why);

    public override string ToString() => Text;
}

public readonly struct Letter(char letter) : IText<Letter>
{
    public static readonly Sentence Why = new("Бір әріп.", "Одна буква.", "One letter.");

    public static Letter Parse(string text) => text.Length == 1 ? new(text[0]) : throw new NotSuchValue(Why);

    public override string ToString() => letter.ToString();
}

public enum RoomKind
{
    LivingRoom,
    Kitchen,
}

public sealed record Room(RoomKind Kind, int SquareMetres, string? Note = null);

public sealed record Span(LocalDate From, LocalDate To)
{
    public LocalDate To { get; } = To >= From ? To : throw new ArgumentException("The end is before the start.");
}

public sealed record Flat(
    FlatNumber Number,
    Iin Owner,
    IReadOnlyList<Room> Rooms,
    bool IsDwelling,
    LocalDate AcceptedOn,
    Iin? CoOwner = null,
    string[]? Remarks = null,
    IReadOnlyList<string?>? Blanks = null,
    Dictionary<string, Room>? Sketch = null,
    Dictionary<Letter, int>? Counters = null,
    Span? Term = null,
    Interval? Visit = null,
    FlatNumber[][]? Floors = null,
    System.Text.Json.JsonElement? Attachment = null)
{
    public const string Valid = """
        {"number":"12","owner":"850101300123","rooms":[{"kind":"living-room","squareMetres":18},{"kind":"kitchen","squareMetres":9,"note":"ә/ү"}],
         "isDwelling":true,"acceptedOn":"2020-01-31","coOwner":null,"remarks":["a","b"],"blanks":[null,"c"],
         "sketch":{"a/b":{"kind":"kitchen","squareMetres":1}},
         "counters":{"w":3},"term":{"from":"2020-01-01","to":"2020-02-01"},"visit":{"start":"2020-01-01T00:00:00Z","end":"2020-01-02T00:00:00Z"},
         "floors":[["1","2"],[]],"attachment":{"any":[1,null]}}
        """;
}
