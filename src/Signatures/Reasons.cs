using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>Why a signature is not confirmed. The codes are stable.</summary>
public static class Reasons
{
    public const string RevokedCode = "certificate-revoked";

    public static readonly Reason TooLarge = No("signature-too-large",
        "Қолтаңба тым үлкен.", "Подпись слишком велика.", "The signature is too large.");
    public static readonly Reason NotCms = No("not-a-cms",
        "Бұл CMS пішіміндегі қолтаңба емес.", "Это не подпись в формате CMS.", "This is not a signed CMS.");
    public static readonly Reason NoSigner = No("no-signer",
        "CMS-те бірде-бір қол қоюшы жоқ.", "В CMS нет ни одного подписавшего.", "The CMS has no signer.");
    public static readonly Reason SeveralSigners = No("several-signers",
        "Қол қоюшы біреу болуы керек.", "Подписавший должен быть один.", "There must be one signer and no other.");
    public static readonly Reason OtherContent = No("other-content-attached",
        "CMS-ке басқа мазмұн қоса берілген.", "В CMS вложено другое содержание.", "The CMS has other content attached to it.");
    public static readonly Reason NoCertificate = No("certificate-missing",
        "CMS-те қол қоюшының тіркеу куәлігі жоқ.", "В CMS нет регистрационного свидетельства подписавшего.",
        "The CMS lacks the signer's registration certificate.");
    public static readonly Reason NoAttributes = No("signed-attributes-missing",
        "Қолтаңбада қол қойылған атрибуттар жоқ.", "В подписи нет подписанных атрибутов.", "The signature has no signed attributes.");
    public static readonly Reason ContentType = No("content-type-wrong",
        "Қол қойылған «мазмұн түрі» атрибуты жоқ немесе қате.", "Подписанный атрибут «тип содержания» отсутствует или неверен.",
        "The signed content-type attribute is missing or wrong.");
    public static readonly Reason NoDigest = No("message-digest-missing",
        "Қол қойылған «хабар дайджесті» атрибуты жоқ.", "Нет подписанного атрибута «дайджест сообщения».",
        "The signed message-digest attribute is missing.");
    public static readonly Reason OtherDigest = No("other-bytes-signed",
        "Қолтаңба басқа деректерге қойылған.", "Подписаны другие данные.", "Other bytes were signed than these.");
    public static readonly Reason WeakAlgorithm = No("weak-algorithm",
        "Қолтаңба сенімсіз алгоритммен немесе тым қысқа кілтпен жасалған.", "Подпись создана ненадёжным алгоритмом или слишком коротким ключом.",
        "The signature was made with a weak algorithm or too short a key.");
    public static readonly Reason UnknownAlgorithm = No("algorithm-unknown",
        "Қолтаңба алгоритмі белгісіз.", "Алгоритм подписи неизвестен.", "The algorithm of the signature is not known.");
    public static readonly Reason WrongValue = No("signature-wrong",
        "Қолтаңба тіркеу куәлігінің кілтіне сәйкес келмейді.", "Подпись не соответствует ключу регистрационного свидетельства.",
        "The signature does not fit the key of the registration certificate.");

    public static readonly Reason NotYetValid = No("certificate-not-yet-valid",
        "Қол қойылған сәтте тіркеу куәлігінің қолданылу мерзімі басталмаған.",
        "На момент подписания срок действия регистрационного свидетельства не начался.",
        "At the time of signing the registration certificate was not yet valid.");
    public static readonly Reason Expired = No("certificate-expired",
        "Қол қойылған сәтте тіркеу куәлігінің қолданылу мерзімі өткен.", "На момент подписания срок действия регистрационного свидетельства истёк.",
        "At the time of signing the registration certificate had expired.");
    public static readonly Reason SelfSigned = No("self-signed",
        "Тіркеу куәлігін куәландырушы орталық бермеген: оған иесі өзі қол қойған.",
        "Регистрационное свидетельство выдано не удостоверяющим центром: оно самоподписанное.",
        "The registration certificate is self-signed, not issued by a certification authority.");
    public static readonly Reason UnknownIssuer = No("issuer-not-trusted",
        "Тіркеу куәлігін берген куәландырушы орталық сенімділер қатарында жоқ.",
        "Регистрационное свидетельство выдано удостоверяющим центром, которому нет доверия.",
        "The registration certificate's issuer is not trusted.");
    public static readonly Reason NotOfIssuer = No("not-signed-by-issuer",
        "Тіркеу куәлігіндегі куәландырушы орталықтың қолтаңбасы дұрыс емес.",
        "Подпись удостоверяющего центра в регистрационном свидетельстве неверна.",
        "The issuer's signature in the registration certificate is wrong.");
    public static readonly Reason IssuerNotValid = No("issuer-not-valid",
        "Қол қойылған сәтте куәландырушы орталықтың куәлігі жарамсыз болған.",
        "На момент подписания свидетельство удостоверяющего центра не действовало.",
        "At the time of signing the issuer's own certificate was not valid.");
    public static readonly Reason IssuerNoAuthority = No("issuer-not-an-authority",
        "Тіркеу куәлігін берушінің куәлік беру құқығы жоқ.", "Издатель регистрационного свидетельства не вправе выдавать свидетельства.",
        "The issuer of the registration certificate may not issue certificates.");
    public static readonly Reason PathTooLong = No("path-too-long",
        "Куәліктер тізбегі рұқсат етілгеннен ұзын.", "Цепочка свидетельств длиннее допустимой.", "The chain of certificates is longer than allowed.");
    public static readonly Reason CriticalExtension = No("critical-extension-unknown",
        "Тіркеу куәлігінде белгісіз шешуші кеңейтім бар.", "В регистрационном свидетельстве есть неизвестное критическое расширение.",
        "The registration certificate has a critical extension that is not known.");
    public static readonly Reason NotForSigning = No("certificate-not-for-signing",
        "Тіркеу куәлігі қол қоюға арналмаған (аутентификация кілті).",
        "Регистрационное свидетельство не предназначено для подписания (ключ аутентификации).",
        "The registration certificate is not for signing (an authentication key).");
    public static readonly Reason OtherPurpose = No("certificate-of-other-role",
        "Тіркеу куәлігі бұл рөлде қол қоюға құқық бермейді.", "Регистрационное свидетельство не даёт права подписи в этой роли.",
        "The registration certificate does not allow to sign in this role.");
    public static readonly Reason NoIin = No("iin-missing",
        "Тіркеу куәлігінде ЖСН жоқ.", "В регистрационном свидетельстве нет ИИН.", "The registration certificate has no IIN.");
    public static readonly Reason OtherIin = No("iin-differs",
        "Тіркеу куәлігіндегі ЖСН басқа.", "ИИН в регистрационном свидетельстве не совпадает.", "The IIN in the registration certificate is another.");
    public static readonly Reason NoBin = No("bin-missing",
        "Тіркеу куәлігінде БСН жоқ.", "В регистрационном свидетельстве нет БИН.", "The registration certificate has no BIN.");
    public static readonly Reason OtherBin = No("bin-differs",
        "Тіркеу куәлігіндегі БСН көрсетілетін қызметті берушінікі емес.", "БИН в регистрационном свидетельстве не принадлежит услугодателю.",
        "The BIN in the registration certificate is not the provider's.");
    public static readonly Reason BinNotSet = No("provider-bin-not-set",
        "Көрсетілетін қызметті берушінің БСН-і қызметке берілмеген: операторға хабарласыңыз.",
        "Службе не задан БИН услугодателя: обратитесь к оператору.",
        "The service was not told the provider's BIN: turn to the operator.");
    public static readonly Reason NotRegistered = No("signer-not-registered",
        "Қызметкерлер тізілімінде сіздің ЖСН-іңіз жоқ: операторға хабарласыңыз.", "В реестре сотрудников нет вашего ИИН: обратитесь к оператору.",
        "The staff register does not have your IIN: turn to the operator.");
    public static readonly Reason OtherTime = No("signing-time-implausible",
        "Қолтаңбада көрсетілген уақыт қол қойылған сәтке сәйкес келмейді.", "Время, указанное в подписи, не соответствует моменту подписания.",
        "The time stated in the signature is not that of the signing.");
    public static readonly Reason NoTimeStamp = No("time-stamp-missing",
        "Қолтаңбада уақыт белгісі жоқ.", "В подписи нет метки времени.", "The signature has no time stamp.");
    public static readonly Reason WrongTimeStamp = No("time-stamp-wrong",
        "Қолтаңбаның уақыт белгісі расталмады.", "Метка времени подписи не подтверждена.", "The time stamp of the signature is not confirmed.");

    /// <summary>Whether what was sent is no signature of anybody.</summary>
    public static bool IsNoSignature(Reason reason) => reason == TooLarge || reason == NotCms || reason == NoSigner;

    /// <summary>All that are the same whatever the signature.</summary>
    public static IReadOnlyList<Reason> All { get; } =
    [
        TooLarge, NotCms, NoSigner, SeveralSigners, OtherContent, NoCertificate, NoAttributes, ContentType, NoDigest, OtherDigest, WeakAlgorithm,
        UnknownAlgorithm, WrongValue, NotYetValid, Expired, SelfSigned, UnknownIssuer, NotOfIssuer, IssuerNotValid, IssuerNoAuthority, PathTooLong,
        CriticalExtension, NotForSigning, OtherPurpose, NoIin, OtherIin, NoBin, OtherBin, BinNotSet, NotRegistered, OtherTime, NoTimeStamp,
        WrongTimeStamp,
    ];

    /// <summary>A reason as a paper tells it, by its code.</summary>
    /// <returns>Null where no build knows the code.</returns>
    public static Sentence? SentenceOf(string code) => code == RevokedCode
        ? new("Тіркеу куәлігі кері қайтарып алынған.", "Регистрационное свидетельство отозвано.", "The registration certificate was revoked.")
        : All.FirstOrDefault(reason => reason.Code == code)?.Sentence;

    public static Reason Revoked(NodaTime.Instant at) => No(RevokedCode,
        $"Тіркеу куәлігі {at} кері қайтарып алынған.", $"Регистрационное свидетельство отозвано {at}.",
        $"The registration certificate was revoked on {at}.");

    private static Reason No(string code, string kk, string ru, string en) => new(code, new(kk, ru, en));
}
