using Privatization.Api.Applicants.Uploading.Types;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>The problems of uploaded documents.</summary>
internal static class UploadProblems
{
    public static readonly Problem AsItIs = Problems.UnsupportedMediaType with
    {
        Detail = new(
            "Құжаттың өзін қысусыз, дене ретінде өз Content-Type-ымен немесе multipart/form-data пішінінің жалғыз файлы ретінде жіберіңіз.",
            "Пришлите сам документ без сжатия: как тело с его Content-Type или как единственный файл формы multipart/form-data.",
            "Send the document itself, not compressed: as the body with its own Content-Type, or as the one file of a multipart/form-data form."),
    };

    public static readonly Problem UnsupportedDocument = new("unsupported-document", 415,
        new("Мұндай құжат қабылданбайды", "Такой документ не принимается", "Unsupported document"), new(
        "Мұндай құжат қабылданбайды; errors қараңыз. Қабылданады: PDF, JPEG, PNG, TIFF, XML, p7s.",
        "Такой документ не принимается; см. errors. Принимаются PDF, JPEG, PNG, TIFF, XML, p7s.",
        "Such a document is not taken; see errors. Taken are PDF, JPEG, PNG, TIFF, XML, p7s."));

    public static readonly Problem DocumentTypeDiffers = new("document-type-differs", 415,
        new("Құжаттың түрі басқа", "Тип документа другой", "Document type differs"), new(
        "Content-Type құжаттың мазмұнына сай емес.", "Content-Type не соответствует содержанию документа.",
        "The Content-Type does not say what the document is by its content."));

    public static readonly Problem NotOneFile = new("not-one-file", 400,
        new("Бір файл емес", "Не один файл", "Not one file"), new(
        "Пішінде дәл бір файл болуы тиіс, басқа ештеңе емес.", "В форме должен быть ровно один файл и ничего больше.",
        "The form must have exactly one file, and nothing else."));

    public static readonly Problem ContentErased = new("content-erased", 410,
        new("Мазмұны өшірілген", "Содержание удалено", "Content erased"), new(
        "Мазмұны өшірілген; іс пен оның тарихы сақталды.", "Содержание удалено; дело и его история сохранены.",
        "The content has been erased; the case and its history remain."));

    public static readonly Problem Empty = Problems.InvalidContent with
    {
        Errors = [new("", "empty", new("Бос құжат.", "Пустой документ.", "An empty document."))],
    };

    public static Problem Unsupported(ContentFault fault) => UnsupportedDocument with { Errors = [new("", fault.Code, fault.Detail)] };

    public static Problem Differs(DocumentType declared, DocumentType actual) => DocumentTypeDiffers with
    {
        Detail = new(
            $"Content-Type бойынша бұл {declared.Name}, мазмұны бойынша {actual.Name}.",
            $"По Content-Type это {declared.Name}, по содержанию {actual.Name}.",
            $"By its Content-Type it is {declared.Name}, by its content {actual.Name}."),
    };

    public static IReadOnlyList<Problem> All { get; } =
        [UnsupportedDocument, DocumentTypeDiffers, NotOneFile, ContentErased];
}
