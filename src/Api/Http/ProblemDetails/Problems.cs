using Privatization.Api.Http.Bodies;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.ProblemDetails;

/// <summary>The problems that are HTTP's and the service's, not the regulation's. Each is told once.</summary>
internal static class Problems
{
    public static readonly Problem MalformedBody = new("malformed-body", 400,
        new("Сұраудың денесі дұрыс емес", "Неверное тело запроса", "Malformed body"), new(
        "Сұраудың денесі келісімге сай емес; әр қателік errors ішінде аталған.",
        "Тело запроса не соответствует договору; каждая ошибка названа в errors.",
        "The body does not follow the contract; every fault is named in errors."));

    public static readonly Problem MalformedQuery = new("malformed-query", 400,
        new("Сұраудың параметрі дұрыс емес", "Неверный параметр запроса", "Malformed query"), new(
        "Сұрау параметрі қате; errors қараңыз.", "Неверный параметр запроса; см. errors.", "A query parameter is wrong; see errors."));

    public static readonly Problem MalformedHeader = new("malformed-header", 400,
        new("Сұраудың тақырыбы дұрыс емес", "Неверный заголовок запроса", "Malformed header"), new(
        "Сұраудың тақырыбы қате; errors қараңыз.", "Неверный заголовок запроса; см. errors.", "A header of the request is wrong; see errors."));

    public static readonly Problem Unauthorized = new("unauthorized", 401,
        new("Жүйеге кіру қажет", "Требуется вход", "Unauthorized"), new(
        "Жүйеге кіріңіз: жарамды токен қажет.", "Войдите в систему: нужен действующий токен.", "Sign in: a valid bearer token is needed."));

    public static readonly Problem NoRole = new("no-role", 403,
        new("Рөл жоқ", "Нет роли", "No role"), new(
        "Токенде қызметтің бір ғана рөлі және оның көрсетілетін қызметті берушісі немесе ЖСН болуы тиіс.",
        "В токене должна быть ровно одна роль службы с её услугодателем или ИИН.",
        "The token must name exactly one role of the service, with the provider or the IIN that belongs to it."));

    public static readonly Problem IinNotProven = new("iin-not-proven", 403,
        new("ЖСН расталмаған", "ИИН не подтверждён", "IIN not proven"), new(
        "Алдымен ЖСН-ді ЭЦҚ-мен растаңыз: POST /v1/accounts/challenges, содан кейін POST /v1/accounts/proofs.",
        "Сначала подтвердите ИИН с помощью ЭЦП: POST /v1/accounts/challenges, затем POST /v1/accounts/proofs.",
        "Prove the IIN with the EDS first: POST /v1/accounts/challenges, then POST /v1/accounts/proofs."))
    { Paragraph = "§10" };

    public static readonly Problem Forbidden = new("forbidden", 403,
        new("Рұқсат жоқ", "Нет доступа", "Forbidden"), new(
        "Рөліңізге рұқсат жоқ.", "Вашей роли это не разрешено.", "Your role may not do this."));

    public static readonly Problem NotFound = new("not-found", 404,
        new("Табылмады", "Не найдено", "Not found"), new(
        "Мұндай ресурс жоқ.", "Такого ресурса нет.", "There is no such resource."));

    public static readonly Problem UnknownApplication = new("unknown-application", 404,
        new("Белгісіз іс", "Неизвестное дело", "Unknown application"), new(
        "Мұндай іс жоқ немесе ол сізге көрсетілмейді.", "Такого дела нет, либо оно вам не показывается.",
        "There is no such case, or it is not yours to know."));

    public static readonly Problem NoSuchVersion = new("no-such-version", 404,
        new("Мұндай нұсқа жоқ", "Такой версии нет", "No such version"), new(
        "Іс ол кезде әлі болған жоқ немесе мұндай нұсқасы жоқ.", "Дела тогда ещё не было, либо такой версии нет.",
        "The case did not exist then, or has no such version."));

    public static readonly Problem UnknownBlob = new("unknown-blob", 404,
        new("Құжат табылмады", "Документ не найден", "Unknown blob"), new(
        "Мұндай құжат жоқ немесе ол сізге көрсетілмейді.", "Такого документа нет, либо он вам не показывается.",
        "There is no such document, or it is not yours to read."));

    public static readonly Problem UnknownYear = new("unknown-year", 404,
        new("Белгісіз жыл", "Неизвестный год", "Unknown year"), new(
        "Бұл жылдың күнтізбесі жоқ: 2015 жылдан бастап алдағы 30 жылға дейін.", "Календаря этого года нет: с 2015 года и на 30 лет вперёд.",
        "There is no calendar of that year: from 2015 to 30 years from now."));

    public static readonly Problem MethodNotAllowed = new("method-not-allowed", 405,
        new("Әдіс қабылданбайды", "Метод не принимается", "Method not allowed"), new(
        "Бұл ресурс мұндай әдісті қабылдамайды.", "Этот ресурс не принимает такой метод.", "This resource does not take this method."));

    public static readonly Problem StaleVersion = new("stale-version", 412,
        new("Нұсқа ескірген", "Версия устарела", "Stale version"), new(
        "Іс бұл арада өзгерді: since бөлімін қарап, қайта шешіңіз.", "Дело тем временем изменилось: посмотрите since и решите заново.",
        "The case has changed meanwhile: look at since, and decide again."));

    public static readonly Problem TooLarge = new("too-large", 413,
        new("Тым үлкен", "Слишком большой объём", "Too large"), new(
        "Сұраудың денесі тым үлкен.", "Тело запроса слишком велико.", "The body of the request is too large."));

    public static readonly Problem UnsupportedMediaType = new("unsupported-media-type", 415,
        new("Мазмұн түрі қабылданбайды", "Тип содержания не принимается", "Unsupported media type"), new(
        "Денені application/json түрінде жіберіңіз.", "Пришлите тело как application/json.", "Send the body as application/json."));

    public static readonly Problem InvalidContent = new("invalid-content", 422,
        new("Мазмұны жарамсыз", "Недопустимое содержание", "Invalid content"), new(
        "Мазмұнда қате мәндер бар; errors қараңыз.", "В содержании неверные значения; см. errors.", "The content has wrong values; see errors."));

    public static readonly Problem UnknownDocument = new("unknown-document", 422,
        new("Белгісіз құжат", "Неизвестный документ", "Unknown document"), new(
        "Аталған құжат жүктелмеген: алдымен POST /v1/blobs.", "Названный документ не загружен: сначала POST /v1/blobs.",
        "A document named was not uploaded by you before: POST /v1/blobs first."));

    public static readonly Problem KeyReused = new("idempotency-key-reused", 422,
        new("Қайталау кілті басқа сұраудан", "Ключ повтора от другого запроса", "Idempotency key reused"), new(
        "Бұл Idempotency-Key басқа денемен қолданылған.", "Этот Idempotency-Key уже использован с другим телом.",
        "This Idempotency-Key was used with another body."));

    public static readonly Problem IfMatchRequired = new("if-match-required", 428,
        new("If-Match тақырыбы қажет", "Требуется заголовок If-Match", "If-Match required"), new(
        "Қай нұсқа бойынша шешкеніңізді If-Match тақырыбында көрсетіңіз.", "Укажите в If-Match версию, по которой вы решили.",
        "Say in If-Match which version you decided on: the ETag of your last read."));

    public static readonly Problem TooManyRequests = new("too-many-requests", 429,
        new("Сұраулар тым көп", "Слишком много запросов", "Too many requests"), new(
        "Сұраулар тым жиі.", "Слишком много запросов.", "Too many requests."))
    { RetryAfterSeconds = 1 };

    public static readonly Problem Internal = new("internal-error", 500,
        new("Ішкі қате", "Внутренняя ошибка", "Internal error"), new(
        "Қызметтің ішкі қатесі; ештеңе жазылмады. traceId бойынша хабарлаңыз.", "Внутренняя ошибка службы; ничего не записано. Сообщите traceId.",
        "An internal fault of the service; nothing was recorded. Report the traceId."));

    public static readonly Problem TooSlow = new("too-slow", 408,
        new("Тым баяу", "Слишком медленно", "Too slow"), new(
        "Құжат тым баяу жетті; ештеңе сақталмады.", "Документ приходил слишком медленно; ничего не сохранено.",
        "The document came in too slowly; nothing was kept."));

    public static readonly Problem ContentAltered = new("content-altered", 500,
        new("Мазмұн өзгертілген", "Содержание изменено", "Content altered"), new(
        "Сақталған мазмұн бұзылған: ол өз дайджестіне сай емес және берілмейді. traceId бойынша хабарлаңыз.",
        "Сохранённое содержание изменено: оно не соответствует своему дайджесту и не выдаётся. Сообщите traceId.",
        "The content that is kept was altered: it is not what its digest says, and is not given out. Report the traceId."));

    public static readonly Problem RecordUnreadable = new("record-unreadable", 500,
        new("Жазба оқылмайды", "Запись не читается", "Record unreadable"), new(
        "Бұл істің жазбасы қазір оқылмайды; ештеңе жазылмады. Қызмет операторлары хабардар.",
        "Запись этого дела сейчас не читается; ничего не записано. Операторы службы оповещены.",
        "The record of this case cannot be read at present; nothing was recorded. The operators of the service have been told."));

    public static readonly Problem NewerRecord = new("newer-record", 503,
        new("Жазба жаңарақ", "Запись новее", "Newer record"), new(
        "Бұл істі қызметтің жаңарақ нұсқасы жазған: қайталаңыз.", "Это дело записано более новой версией службы: повторите.",
        "The case was recorded by a newer version of the service: try again, another node knows it."))
    { RetryAfterSeconds = 5 };

    public static readonly Problem StoreUnavailable = new("store-unavailable", 503,
        new("Қойма қолжетімсіз", "Хранилище недоступно", "Store unavailable"), new(
        "Қызметтің қоймасы уақытша қолжетімсіз: кейін қайталаңыз.", "Хранилище службы временно недоступно: повторите позже.",
        "The store of the service is unavailable for the moment: try again."))
    { RetryAfterSeconds = 5 };

    /// <summary>Of what records: the store may have kept it and not come to say so.</summary>
    public static readonly Problem OutcomeUnknown = StoreUnavailable with
    {
        Detail = new(
            "Қызметтің қоймасы уақытша қолжетімсіз, сұраудың жазылғаны белгісіз: "
            + "дәл соны сол Idempotency-Key-мен қайта жіберіңіз, ол бір рет қана жазылады.",
            "Хранилище службы временно недоступно, и записан ли запрос, неизвестно: "
            + "пришлите его же с тем же Idempotency-Key, он будет записан один раз.",
            "The store of the service is unavailable for the moment, and whether this was recorded is not known: "
            + "send the same with the same Idempotency-Key, and it is recorded once."),
    };

    public static readonly Problem ViewBehind = new("view-behind", 503,
        new("Тізім кешігіп тұр", "Список отстаёт", "View behind"), new(
        "Тізім әлі бұл сәтке немесе нұсқаға жеткен жоқ. Қайталаңыз немесе allowStale=true.",
        "Список ещё не дошёл до этого момента или версии. Повторите, либо allowStale=true.",
        "The list has not come to that instant or version yet. Try again; allowStale=true gives what is there."))
    { RetryAfterSeconds = 1 };

    public static readonly Problem MalformedRequest = new("malformed-request", 400,
        new("Сұрау дұрыс емес", "Неверный запрос", "Malformed request"), new(
        "Бұл HTTP сұрауы емес.", "Это не запрос HTTP.", "This is no request of HTTP."));

    public static readonly Problem UriTooLong = new("uri-too-long", 414,
        new("Мекенжай тым ұзын", "Адрес слишком длинный", "URI too long"), new(
        "Мекенжай тым ұзын: ең көбі 8 КБ.", "Адрес слишком длинный: не более 8 КБ.", "The address is too long: 8 KB at the most."));

    public static readonly Problem HeadersTooLarge = new("headers-too-large", 431,
        new("Тақырыптар тым үлкен", "Заголовки слишком большие", "Headers too large"), new(
        "Тақырыптар тым көп: ең көбі 100 және 32 КБ.",
        "Заголовков слишком много: не более 100 и 32 КБ.",
        "The headers are too many or too long: 100 and 32 KB at the most."));

    public static readonly Problem RequestTooSlow = new("request-too-slow", 408,
        new("Сұрау тым баяу", "Запрос слишком медленный", "Request too slow"), new(
        "Сұрау тым баяу жетті.", "Запрос приходил слишком медленно.", "The request came in too slowly."));

    public static readonly Problem HttpVersionNotSupported = new("http-version-not-supported", 505,
        new("HTTP нұсқасы қолданылмайды", "Версия HTTP не поддерживается", "HTTP version not supported"), new(
        "HTTP-нің бұл нұсқасы қолданылмайды.", "Эта версия HTTP не поддерживается.", "This version of HTTP is not supported."));

    /// <summary>Of what is turned down before it is a request: any path may answer so, and the connection closes.</summary>
    public static IReadOnlyList<Problem> Rejections { get; } =
        [MalformedRequest, MethodNotAllowed, RequestTooSlow, TooLarge, UriTooLong, HeadersTooLarge, HttpVersionNotSupported];

    /// <summary>Those of modules are told by each: <see cref="OpenApi.ModuleContract"/>.</summary>
    public static IReadOnlyList<Problem> All { get; } =
    [
        MalformedBody, MalformedQuery, MalformedHeader, Unauthorized, NoRole, IinNotProven, Forbidden, NotFound, UnknownApplication, NoSuchVersion,
        UnknownBlob, UnknownYear, StaleVersion, UnsupportedMediaType, InvalidContent, UnknownDocument, KeyReused, IfMatchRequired, TooManyRequests,
        .. Rejections, TooSlow, Internal, ContentAltered, RecordUnreadable, NewerRecord, StoreUnavailable, ViewBehind,
        .. Objections.All.Select(Of),
    ];

    /// <summary>How an objection of the domain is answered over HTTP.</summary>
    public static Problem Of(Objection objection) => new(objection.Code, StatusOf(objection.Fault), objection.Title, objection.Detail)
    {
        Paragraph = objection.Paragraph,
        Errors = objection.Pointer is { } pointer
            ? [.. objection.FurtherPointers.Prepend(pointer)
                .Select(at => new ProblemFault(at, objection.Code, objection.Reasons.GetValueOrDefault(at, objection.Detail)))]
            : [],
    };

    /// <summary>Several at once: the first names the problem, and each its member.</summary>
    public static Problem Of(IReadOnlyList<Objection> objections) =>
        Of(objections[0]) with { Errors = [.. objections.SelectMany(it => Of(it).Errors)] };

    public static Problem Query(string name, Sentence detail) => MalformedQuery with { Errors = [new($"?{name}", "malformed-query", detail)] };

    /// <summary>A value in the body that is refused for what it is.</summary>
    public static Problem Value(string pointer, Sentence why) =>
        InvalidContent with { Errors = [new(pointer, EnumCodes.Format(BodyFaultKind.InvalidValue), why)] };

    private static int StatusOf(ObjectionKind fault) => fault switch { ObjectionKind.Caller => 403, ObjectionKind.Content => 422, _ => 409 };
}
