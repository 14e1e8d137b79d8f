namespace Privatization.Signatures;

/// <summary>Why nothing can be said of a signature now. The codes are stable.</summary>
internal static class PassingReasons
{
    public static readonly Reason NotComputable = Later("algorithm-not-computed-here",
        "Бұл ұлттық алгоритмді қызмет өзі есептей алмайды", "Этот национальный алгоритм сервис сам не вычисляет",
        "This national algorithm is not computed by the service itself");
    public static readonly Reason NoSource = Later("revocation-not-published",
        "Кері қайтарып алынған куәліктер туралы мәлімет алатын жер жоқ", "Сведения об отзыве получить негде",
        "There is no place to learn of revocation");
    public static readonly Reason CrlUnreachable = Later("crl-unreachable",
        "Кері қайтарып алынған куәліктер тізімі қолжетімсіз", "Список отозванных свидетельств недоступен",
        "The list of revoked certificates cannot be reached");
    public static readonly Reason CrlMalformed = Later("crl-malformed",
        "Кері қайтарып алынған куәліктер тізімі оқылмайды", "Список отозванных свидетельств не читается",
        "The list of revoked certificates cannot be read");
    public static readonly Reason CrlStale = Later("crl-stale",
        "Кері қайтарып алынған куәліктер тізімі ескірген", "Список отозванных свидетельств устарел",
        "The list of revoked certificates is out of date");
    public static readonly Reason CrlNotTrusted = Later("crl-not-trusted",
        "Кері қайтарып алынған куәліктер тізіміне куәландырушы орталық қол қоймаған",
        "Список отозванных свидетельств не подписан удостоверяющим центром",
        "The list of revoked certificates is not signed by the certification authority");
    public static readonly Reason CrlOther = Later("crl-of-other-scope",
        "Кері қайтарып алынған куәліктер тізімі бұл куәлікті қамтымайды", "Список отозванных свидетельств не охватывает это свидетельство",
        "The list of revoked certificates does not cover this certificate");
    public static readonly Reason OcspUnreachable = Later("ocsp-unreachable",
        "OCSP қызметі қолжетімсіз", "Служба OCSP недоступна", "The OCSP responder cannot be reached");
    public static readonly Reason OcspMalformed = Later("ocsp-malformed",
        "OCSP қызметінің жауабы оқылмайды", "Ответ службы OCSP не читается", "The answer of the OCSP responder cannot be read");
    public static readonly Reason OcspRefused = Later("ocsp-refused",
        "OCSP қызметі жауап беруден бас тартты", "Служба OCSP отказалась отвечать", "The OCSP responder declined to answer");
    public static readonly Reason OcspNotTrusted = Later("ocsp-not-trusted",
        "OCSP жауабына уәкілетті қызмет қол қоймаған", "Ответ OCSP подписан не уполномоченной службой",
        "The OCSP answer is not signed by an authorised responder");
    public static readonly Reason OcspOtherNonce = Later("ocsp-nonce-differs",
        "OCSP жауабы біздің сұрауға берілмеген", "Ответ OCSP дан не на наш запрос", "The OCSP answer is not to our question");
    public static readonly Reason OcspStale = Later("ocsp-stale",
        "OCSP жауабы ескірген", "Ответ OCSP устарел", "The OCSP answer is out of date");
    public static readonly Reason OcspOther = Later("ocsp-of-other-certificate",
        "OCSP жауабы басқа куәлік туралы", "Ответ OCSP о другом свидетельстве", "The OCSP answer is on another certificate");
    public static readonly Reason OcspUnknown = Later("ocsp-unknown",
        "OCSP қызметі бұл куәлікті білмейді", "Службе OCSP это свидетельство неизвестно", "The OCSP responder does not know this certificate");
    public static readonly Reason NcaNodeUnreachable = Later("ncanode-unreachable",
        "NCANode сервері қолжетімсіз", "Сервер NCANode недоступен", "The NCANode server cannot be reached");
    public static readonly Reason NcaNodeIncomplete = Later("ncanode-incomplete",
        "NCANode сервері барлық тексерісті жүргізбеген", "Сервер NCANode провёл не все проверки", "The NCANode server did not make every check");
    public static readonly Reason NcaNodeUndecided = Later("ncanode-undecided",
        "NCANode сервері куәлікті растай алмады", "Сервер NCANode не смог подтвердить свидетельство",
        "The NCANode server could not confirm the certificate");

    private static Reason Later(string code, string kk, string ru, string en) => new(
        code, new($"{kk}. Кейінірек қайталап көріңіз.", $"{ru}. Повторите попытку позже.", $"{en}. Please try again later."), Passing: true);
}
