using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;
using static Privatization.Domain.LegalTime.Term;
using static Privatization.Domain.Regulation.Act;
using static Privatization.Domain.Values.Role;

namespace Privatization.Domain.Regulation;

/// <summary>Resolution of the akimat of Pavlodar oblast of 27 November 2019 № 339/3: the table of §5 with the forms and totals of Annex 1.</summary>
public static class Resolution339Of2019
{
    public const string Version = "resolution-339-3-of-2019";

    public static readonly Procedure Procedure = new(
        Version,
        new("Павлодар облысы әкімдігінің 2019 жылғы 27 қарашадағы № 339/3 қаулысы",
            "Постановление акимата Павлодарской области от 27 ноября 2019 года № 339/3",
            "Resolution of the akimat of Pavlodar oblast of 27 November 2019 № 339/3"),
        new(
            new("Павлодар облысының Әділет департаментінде 2019 жылғы 6 желтоқсанда № 6654 болып тіркелді.",
                "Зарегистрировано Департаментом юстиции Павлодарской области 6 декабря 2019 года № 6654.",
                "Registered by the Department of Justice of Pavlodar oblast on 6 December 2019, № 6654."),
            new("Павлодар облысы әкімдігінің 2015 жылғы 2 маусымдағы № 163/6 қаулысымен (тіркеу тізілімінде № 4576) бекітілген регламентті жаңа "
                + "редакцияда жазады.",
                "Излагает в новой редакции регламент, утверждённый постановлением акимата Павлодарской области от 2 июня 2015 года № 163/6 "
                + "(в реестре регистрации № 4576).",
                "Restates the regulation that was approved by resolution № 163/6 of the akimat of Pavlodar oblast of 2 June 2015 (register № 4576)."),
            new("Алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.",
                "Вводится в действие по истечении десяти календарных дней после дня первого официального опубликования.",
                "In force after ten calendar days have passed since the day of first official publication."),
            new("Күші жойылды: Павлодар облыстық әкімдігінің 2020 жылғы 1 қыркүйектегі № 184/4 қаулысы, ол да алғашқы ресми жарияланған күнінен "
                + "кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.",
                "Утратило силу: постановление акимата Павлодарской области от 1 сентября 2020 года № 184/4, которое также вводится в действие по "
                + "истечении десяти календарных дней после дня первого официального опубликования.",
                "Repealed by resolution № 184/4 of the akimat of Pavlodar oblast of 1 September 2020, which is itself in force after ten calendar "
                + "days have passed since the day of first official publication.")),
        [
            new("Мемлекеттік қызмет көрсетілетін қызметті берушінің кеңсесі арқылы көрсетілмейді.",
                "Государственная услуга через канцелярию услугодателя не оказывается.", "The service is not provided through the provider's office."),
            new("Мемлекеттік қызмет «Азаматтарға арналған үкімет» мемлекеттік корпорациясы арқылы көрсетілмейді.",
                "Государственная услуга через Государственную корпорацию «Правительство для граждан» не оказывается.",
                "The service is not provided through the State Corporation “Government for Citizens”."),
        ],
        Standard319Of2015.Documents,
        [
            Stage(1, CalendarDays(30), new("Тұрғын үй комиссиясының шешімі", "Решение жилищной комиссии", "Decision of the housing commission"),
                Row(Executor, Acceptance, CompletionForm.DocumentsSentToHead, OfficeHours(2), AcceptsDocuments),
                Row(Head, HeadResolution, CompletionForm.Endorsement, CalendarDays(2), ImposesResolution),
                Row(Executor, CommissionReferral, CompletionForm.DocumentsSentToCommission, CalendarDays(7),
                    new("құжаттарды өңдейді, тұрғын үй комиссиясының қарауына жолдайды", "обрабатывает документы, направляет жилищной комиссии",
                        "processes the documents, sends them to the housing commission")),
                Row(Commission, CommissionConclusion, CompletionForm.ConclusionAndProtocol, CalendarDays(13),
                    new("құжаттарды қарастырады, қорытынды шығарады, хаттамаға қол қояды",
                        "рассматривает документы, выносит заключение, подписывает протокол",
                            "considers the documents, issues a conclusion, signs the protocol")),
                Row(Executor, DecisionDraft, CompletionForm.DraftDecisionOrRefusal, CalendarDays(5),
                    new("шешімнің жобасын немесе дәлелді бас тартуды ресімдейді", "оформляет проект решения либо мотивированный отказ",
                        "draws up the draft decision or the reasoned refusal")),
                Row(Head, DecisionSignature, CompletionForm.DecisionOrRefusal, CalendarDays(1),
                    new("шешімге немесе дәлелді бас тартуға қол қояды", "подписывает решение либо мотивированный отказ",
                        "signs the decision or the reasoned refusal")),
                Row(Executor, Result, CompletionForm.ResultGiven, OfficeMinutes(15), IssuesResult)),

            Stage(2, WorkingDays(15), new("Коммуналдық меншікке беру", "Передача в коммунальную собственность", "Transfer into communal ownership"),
                Row(Executor, Acceptance, CompletionForm.DocumentsSentToHead, OfficeHours(2), AcceptsDocuments),
                Row(Head, HeadResolution, CompletionForm.Endorsement, WorkingDays(2), ImposesResolution),
                Row(Executor, ValueCalculation, CompletionForm.DocumentsSentToAkimat, WorkingDays(2),
                    new("қалдық құнды есептейді, анықтама мен құжаттарды әкімдік отырысына жолдайды",
                        "рассчитывает остаточную стоимость, направляет справку и документы на заседание акимата",
                        "calculates the residual value, sends certificate and documents to the akimat's sitting")),
                Row(Akimat, AkimatResolution, CompletionForm.AkimatResolution, WorkingDays(5),
                    new("коммуналдық меншікке беру туралы қаулы шығарады", "выносит постановление о передаче в коммунальную собственность",
                        "issues a resolution on handing over into communal ownership")),
                Row(Executor, TransferDraft, CompletionForm.TransferDocuments, WorkingDays(2),
                    new("беру бойынша құжаттарды ресімдейді", "оформляет документы по передаче", "draws up the transfer documents")),
                Row(Head, TransferSignature, CompletionForm.CertificateCalculationAndTransferDocuments, WorkingDays(2),
                    new("анықтамаға, есепке және беру құжаттарына қол қояды", "подписывает справку, расчёт и документы по передаче",
                        "signs the certificate, the calculation and the transfer documents")),
                Row(Executor, Result, CompletionForm.ResultGiven, OfficeMinutes(15), IssuesResult)),

            Stage(3, WorkingDays(5), new("Электрондық шарт жасасу", "Заключение электронного договора", "Electronic contract"),
                Row(Executor, Acceptance, CompletionForm.DocumentsSentToHead, OfficeHours(2), AcceptsDocuments),
                Row(Head, HeadResolution, CompletionForm.Endorsement, WorkingDays(1), ImposesResolution),
                Row(Executor, ContractDraft, CompletionForm.DraftContract, WorkingDays(1),
                    new("электрондық шарттың жобасын дайындайды", "готовит проект электронного договора",
                        "prepares the draft of the electronic contract")),
                Row(Head, ContractSignature, CompletionForm.Contract, WorkingDays(1),
                    new("электрондық шартқа қол қояды", "подписывает электронный договор", "signs the electronic contract")),
                Row(Executor, Result, CompletionForm.ResultGiven, OfficeMinutes(15), IssuesResult)),
        ]);

    private static Sentence AcceptsDocuments => new(
        "құжаттардың қабылданғанын растайды, басшыға жолдайды", "подтверждает приём документов, передаёт руководителю",
        "confirms acceptance of the documents, passes them to the head");

    private static Sentence ImposesResolution => new(
        "құжаттарды қарастырады, бұрыштама қояды", "рассматривает документы, налагает резолюцию", "considers the documents, imposes a resolution");

    private static Sentence IssuesResult => new(
        "нәтижені тіркейді, портал арқылы жібереді", "регистрирует результат, направляет через портал",
        "registers the result, sends it through the portal");

    private static Func<int, int, Step> Row(Role role, Act act, CompletionForm form, Term term, Sentence text) =>
        (stage, number) => new(stage, number, role, act, form, term, text);

    private static Stage Stage(int number, Term total, Sentence name, params Func<int, int, Step>[] rows) =>
        new(number, total, name, [.. rows.Select((row, index) => row(number, index + 1))]);
}
