using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Documents;

public enum OutgoingKind
{
    /// <summary>Reg. §10, process 4: the EDS of the request is not confirmed.</summary>
    RequestRefusal,

    /// <summary>Reg. §5, stage 1, step 1; §10, process 6.</summary>
    DocumentsRefusal,

    Decision,
    ReasonedRefusal,

    /// <summary>Reg. §3, stage 2: with the documents on handing over.</summary>
    CertificateOfValue,

    Contract,

    /// <summary>Reg. §3, stage 3; §10: the notice on the conclusion of the contract.</summary>
    ContractNotice,
}

/// <summary>
/// The words that are printed around what a document says. No act gives a form; these are the product's, as data with its versions.
/// </summary>
/// <param name="From">
/// First day of submission for which it holds, inclusive; up to the first day of the next of its kind. Of two of one day the later is drawn up by;
/// the earlier stays for the documents that name it.
/// </param>
public sealed record OutgoingTemplate(PolicyVersion Version, OutgoingKind Kind, LocalDate From, Sentence Title, Sentence Opening)
{
    /// <summary>Of each kind the first first.</summary>
    public static IReadOnlyList<OutgoingTemplate> All { get; } =
    [
        Of2015(OutgoingKind.RequestRefusal,
            new("Сұрауды қабылдаудан бас тарту туралы хабарлама", "Сообщение об отказе в запросе", "Message on the refusal of the request"),
            new("Өтініш берушінің ЭЦҚ түпнұсқалығы расталмағандықтан сұралған қызметті көрсетуден бас тартылды.",
                "В запрашиваемой услуге отказано в связи с неподтверждением подлинности ЭЦП заявителя.",
                "The service that was asked for is refused, as the authenticity of the applicant's EDS is not confirmed.")),
        Of2015(OutgoingKind.DocumentsRefusal,
            new("Құжаттар топтамасы бойынша мемлекеттік қызметті көрсетуден дәлелді бас тарту",
                "Мотивированный отказ в оказании государственной услуги по пакету документов",
                "Reasoned refusal of the state service for the package of documents"),
            new("Құжаттар топтамасында бұзушылықтардың болуына байланысты мемлекеттік қызмет стандартының 10-тармағында көзделген негіздер бойынша "
                + "сұралған қызметті көрсетуден бас тартылды.",
                "В оказании запрашиваемой услуги отказано в связи с нарушениями в пакете документов, по основаниям, предусмотренным пунктом 10 "
                + "стандарта государственной услуги.",
                "The service that was asked for is refused because of faults in the package of documents, on the grounds of point 10 of the standard "
                + "of the state service.")),
        Of2015(OutgoingKind.Decision,
            new("Тұрғын үйді жекешелендіру туралы шешім", "Решение о приватизации жилища", "Decision on the privatization of the dwelling"),
            new("Тұрғын үй комиссиясының қорытындысы негізінде мемлекеттік тұрғын үй қорынан берілген тұрғын үйді жекешелендіруге рұқсат етіледі.",
                "На основании заключения жилищной комиссии разрешается приватизация жилища из государственного жилищного фонда.",
                "On the conclusion of the housing commission the privatization of the dwelling from the state housing stock is allowed.")),
        Of2015(OutgoingKind.ReasonedRefusal,
            new("Мемлекеттік қызметті көрсетуден дәлелді бас тарту", "Мотивированный отказ в оказании государственной услуги",
                "Reasoned refusal of the state service"),
            new("Мемлекеттік қызмет стандартының 10-тармағында көзделген негіздер бойынша қызмет көрсетуден бас тартылды.",
                "В оказании услуги отказано по основаниям, предусмотренным пунктом 10 стандарта государственной услуги.",
                "The service is refused on the grounds of point 10 of the standard of the state service.")),
        Of2015(OutgoingKind.CertificateOfValue,
            new("Тұрғын үйдің құны туралы анықтама", "Справка о стоимости жилища", "Certificate of the value of the dwelling"),
            new("Тұрғын үй коммуналдық меншікке берілді; төленетін сома төменде көрсетілген.",
                "Жилище передано в коммунальную собственность; сумма к оплате указана ниже.",
                "The dwelling has been handed over into communal ownership; the sum to be paid is named below.")),
        Of2015(OutgoingKind.CertificateOfValue,
            new("Тұрғын үйдің құны туралы анықтама", "Справка о стоимости жилища", "Certificate of the value of the dwelling"),
            new("Тұрғын үй әкімдік қаулысымен коммуналдық меншікке берілді; қаулы мен төленетін сома жоғарыда көрсетілген. "
                + "Анықтаманың күні – басшы қол қойған күн.",
                "Жилище передано в коммунальную собственность постановлением акимата; постановление и сумма к оплате указаны выше. "
                + "Дата справки – день подписания руководителем.",
                "The dwelling has been handed over into communal ownership by resolution of the akimat; resolution and sum to be paid are named "
                + "above. The certificate is dated by the signature of the head."),
            version: 2),
        Of2015(OutgoingKind.Contract,
            new("Тұрғын үйді жекешелендіру туралы шарт", "Договор о приватизации жилища", "Contract on the privatization of the dwelling"),
            new("Көрсетілетін қызметті беруші тұрғын үйді өтініш берушінің меншігіне береді, өтініш беруші оны осы шарттың талаптарымен қабылдайды.",
                "Услугодатель передаёт жилище в собственность заявителя, а заявитель принимает его на условиях настоящего договора.",
                "The provider hands the dwelling over into the ownership of the applicant, who takes it on the terms of this contract.")),
        Of2015(OutgoingKind.ContractNotice,
            new("Шарттың жасалғаны туралы хабарлама", "Уведомление о заключении договора", "Notice on the conclusion of the contract"),
            new("Екі тарап та қол қойды: тұрғын үйді жекешелендіру туралы шарт жасалды.",
                "Обе стороны подписали: договор о приватизации жилища заключён.",
                "Both parties have signed: the contract on the privatization of the dwelling is concluded.")),
    ];

    public static OutgoingTemplate Of(OutgoingKind kind, LocalDate submitted) =>
        All.Where(template => template.Kind == kind) is var its && its.LastOrDefault(template => template.From <= submitted) is { } found
            ? found : its.First();

    /// <summary>The template by its version, which a document names.</summary>
    public static OutgoingTemplate Of(PolicyVersion version) => All.First(template => template.Version == version);

    private static OutgoingTemplate Of2015(OutgoingKind kind, Sentence title, Sentence opening, int version = 1) =>
        new(PolicyVersion.Parse($"{Code(kind)}-{version}"), kind, new(2015, 4, 9), title, opening);

    private static string Code(OutgoingKind kind) => kind switch
    {
        OutgoingKind.RequestRefusal => "request-refusal",
        OutgoingKind.DocumentsRefusal => "documents-refusal",
        OutgoingKind.Decision => "decision",
        OutgoingKind.ReasonedRefusal => "reasoned-refusal",
        OutgoingKind.CertificateOfValue => "certificate-of-value",
        OutgoingKind.Contract => "contract",
        _ => "contract-notice",
    };
}
