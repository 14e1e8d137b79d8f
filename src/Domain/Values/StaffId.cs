namespace Privatization.Domain.Values;

/// <summary>An official, by the id of the staff register: never a name, never an IIN.</summary>
public readonly record struct StaffId : IText<StaffId>
{
    private readonly string? _id;

    private StaffId(string id) => _id = id;

    public static StaffId Parse(string text) =>
        text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '@' or '|' or ':')
            ? new(text)
            : throw new NotSuchValue(new(
                "Қызметкердің идентификаторы 1-ден 100-ге дейінгі таңбадан тұрады: латын әріптері, цифрлар немесе - . _ @ | :",
                "Идентификатор сотрудника состоит из 1–100 знаков: латинских букв, цифр или - . _ @ | :",
                "A staff id is 1 to 100 letters, digits, or - . _ @ | :"));

    public override string ToString() => _id ?? "";
}
