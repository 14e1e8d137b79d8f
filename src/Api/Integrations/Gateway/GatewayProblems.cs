using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>Why a message of the gateway is not taken. Nothing of it is recorded.</summary>
internal static class GatewayProblems
{
    public static readonly Problem UnknownSender = new("unknown-sender", 403,
        new("Белгісіз жіберуші", "Неизвестный отправитель", "Unknown sender"), new(
        "Мұндай жіберуші тіркелмеген.", "Такой отправитель не зарегистрирован.", "No such sender is registered."));

    public static readonly Problem NotOfSender = new("sender-not-confirmed", 403,
        new("Жіберуші расталмаған", "Отправитель не подтверждён", "Sender not confirmed"), new(
        "Жіберушінің қолтаңбасы расталмады: ол тіркелген кілтпен қойылмаған немесе мазмұн өзгертілген.",
        "Подпись отправителя не подтверждена: она сделана не зарегистрированным ключом, либо содержание изменено.",
        "The signature of the sender is not confirmed: it is not by the registered key, or the content was changed."));

    public static readonly Problem MessageIdReused = new("message-id-reused", 422,
        new("Хабар нөмірі қайталанған", "Номер сообщения использован повторно", "Message id reused"), new(
        "Бұл messageId басқа мазмұнмен қабылданған.", "Этот messageId уже принят с другим содержанием.",
        "This messageId was taken with another content already."))
    { Errors = [new("/messageId", "message-id-reused", new("Жаңа идентификатор беріңіз.", "Укажите новый идентификатор.", "Give it a new id."))] };

    public static readonly Problem Late = new("message-late", 422,
        new("Хабар кешіккен", "Сообщение опоздало", "Message late"), new(
        "Хабар тым кеш келді: оны жаңа messageId және күнмен қайта жіберіңіз.",
        "Сообщение пришло слишком поздно: отправьте его заново с новыми messageId и датой.",
        "The message comes too late: send it anew, with another messageId and date."));

    public static readonly Problem FromTheFuture = new("message-from-the-future", 422,
        new("Хабар болашақтан", "Сообщение из будущего", "Message from the future"), new(
        "Хабардың күні болашақта: жіберушінің сағатын тексеріңіз.", "Дата сообщения в будущем: проверьте часы отправителя.",
        "The date of the message is in the future: check the sender's clock."));

    public static readonly Problem OutOfOrder = new("message-out-of-order", 409,
        new("Хабардың реті бұзылған", "Сообщение не по порядку", "Message out of order"), new(
        "Осы correlationId бойынша кейінірек жіберілген хабар қабылданып қойған.",
        "По этому correlationId уже принято сообщение, отправленное позже.",
        "A message with this correlationId that was sent later was taken already."));

    public static readonly Problem UnknownPayload = new("unknown-payload", 422,
        new("Белгісіз мазмұн", "Неизвестное содержимое", "Unknown payload"), new(
        "Бұл payloadDigest бойынша мазмұнды сіз әкелмегенсіз немесе оны басқа хабар алған: алдымен POST /v1/gateway/payloads.",
        "Содержание с этим payloadDigest вами не передано либо его взяло другое сообщение: сначала POST /v1/gateway/payloads.",
        "You brought no payload with this payloadDigest, or another message took it: POST /v1/gateway/payloads first."))
    { Errors = [new("/payloadDigest", "unknown-payload", new("Мұндай мазмұн жоқ.", "Такого содержания нет.", "There is no such payload."))] };

    public static IReadOnlyList<Problem> All { get; } =
        [UnknownSender, NotOfSender, MessageIdReused, Late, FromTheFuture, OutOfOrder, UnknownPayload];

    public static Problem NotOnePayload => Problems.MalformedBody with
    {
        Errors = [.. new[] { "/payload", "/payloadDigest" }.Select(pointer => new ProblemFault(pointer, "not-one-payload", new(
            "payload не payloadDigest беріңіз, тек біреуін.", "Задайте payload или payloadDigest, только одно из них.",
            "Give payload or payloadDigest, one of them.")))],
    };
}
