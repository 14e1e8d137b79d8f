using Privatization.Api.Http.Bodies;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.ProblemDetails;

/// <summary>The faults of a body as one problem: 400 where its form is wrong, 422 where it is well-formed and only values are.</summary>
internal static class BodyProblem
{
    public static Problem Of(IReadOnlyList<BodyFault> faults) =>
        (faults.All(fault => fault.Kind is BodyFaultKind.InvalidValue or BodyFaultKind.TooMany or BodyFaultKind.TooLong)
            ? Problems.InvalidContent
            : Problems.MalformedBody) with
        {
            Errors = [.. faults.Select(fault => new ProblemFault(fault.Pointer, EnumCodes.Format(fault.Kind), Detail(fault)))],
        };

    private static Sentence Detail(BodyFault fault) => fault.Kind switch
    {
        BodyFaultKind.NotJson => new("Бұл JSON емес.", "Это не JSON.", "This is not JSON."),
        BodyFaultKind.UnknownMember => new("Мұндай өріс жоқ.", "Такого поля нет.", "There is no such member."),
        BodyFaultKind.MissingMember => new("Міндетті өріс жоқ.", "Нет обязательного поля.", "A required member is missing."),
        BodyFaultKind.DuplicateMember => new("Өріс екі рет берілген.", "Поле указано дважды.", "The member is given twice."),
        BodyFaultKind.WrongType => new("JSON түрі басқа.", "Другой тип JSON.", "The JSON type is wrong."),
        BodyFaultKind.Null => new("null болмайды.", "null недопустим.", "null is not allowed."),
        _ => fault.Reason ?? new("Мән жарамсыз.", "Недопустимое значение.", "The value is not allowed."),
    };
}
