namespace Privatization.Api.Applicants.Uploading.Types;

/// <summary>Why content is not taken.</summary>
internal sealed record ContentFault(string Code, Sentence Detail)
{
    public static readonly ContentFault Unknown = new("unknown-type", new(
        "Мазмұны PDF, JPEG, PNG, TIFF, XML немесе p7s емес.", "По содержанию это не PDF, JPEG, PNG, TIFF, XML и не p7s.",
        "By its content it is no PDF, JPEG, PNG, TIFF, XML or p7s."));

    public static readonly ContentFault Archive = new("archive", new(
        "Бұл архив: құжаттардың өзін бір-бірлеп жіберіңіз.", "Это архив: пришлите сами документы, по одному.",
        "It is an archive: send the documents themselves, one by one."));

    public static readonly ContentFault CutOff = new("cut-off", new(
        "Құжат аяқталмаған: соңы жоқ.", "Документ оборван: нет его конца.", "The document breaks off: its end is missing."));

    public static readonly ContentFault Malformed = new("malformed", new(
        "Құжаттың құрылымы бұзылған.", "Строение документа нарушено.", "The document is not built as its type is."));

    public static readonly ContentFault TooManyPixels = new("too-many-pixels", new(
        $"Кескін тым үлкен: беттегі пиксель ең көбі {Pixels.Most / 1_000_000} млн, бет саны {Pixels.MostPages}, "
        + $"жайылғанда барлығы {Pixels.MostBytes / 1_000_000} МБ.",
        $"Изображение слишком велико: на странице не более {Pixels.Most / 1_000_000} млн пикселей, "
        + $"страниц не более {Pixels.MostPages}, в развёрнутом виде всего {Pixels.MostBytes / 1_000_000} МБ.",
        $"The image is too large: at most {Pixels.Most / 1_000_000} million pixels a page, {Pixels.MostPages} pages, "
        + $"and {Pixels.MostBytes / 1_000_000} MB in all when it is opened."));

    public static readonly ContentFault NotWellFormed = new("not-well-formed", new(
        "XML дұрыс құрылмаған.", "XML составлен неправильно.", "The XML is not well-formed."));

    public static readonly ContentFault HasDtd = new("has-dtd", new(
        "XML-де DTD болмауы тиіс.", "В XML не должно быть DTD.", "The XML must have no DTD."));

    public static readonly ContentFault TooDeep = new("too-deep", new(
        $"XML элементтері {XmlText.Deepest} деңгейден терең.", $"Элементы XML вложены глубже {XmlText.Deepest} уровней.",
        $"The elements of the XML are nested deeper than {XmlText.Deepest} levels."));

    public static readonly ContentFault TooLong = new("too-long", new(
        $"XML тегі, түсініктемесі немесе CDATA бөлігі {XmlText.LongestPart / 1024 / 1024} МБ-тан ұзын.",
        $"Тег, комментарий или раздел CDATA в XML длиннее {XmlText.LongestPart / 1024 / 1024} МБ.",
        $"A tag, a comment or a CDATA section of the XML is longer than {XmlText.LongestPart / 1024 / 1024} MB."));

    public static readonly ContentFault LongSignature = new("long-signature", new(
        $"Қолтаңба файлы {SignatureFile.MaxBytes / 1024} КБ-тан үлкен: құжатты бөлек жіберіңіз.",
        $"Файл подписи больше {SignatureFile.MaxBytes / 1024} КБ: документ пришлите отдельно.",
        $"The file of the signature is larger than {SignatureFile.MaxBytes / 1024} KB: send the document apart."));
}
