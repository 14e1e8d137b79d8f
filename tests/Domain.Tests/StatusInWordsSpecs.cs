using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests;

public class StatusInWordsSpecs
{
    [Fact]
    public void a_status_with_a_term_in_hours_names_its_minute() => Said(Cases.Communal.At(1, 1)).Should().Be(new Sentence(
        "Жауапты орындаушы құжаттардың қабылданғанын растайды, басшыға жолдайды; мерзімі – 2020 жылғы 3 ақпан, сағат 12:00.",
        "Ответственный исполнитель подтверждает приём документов, передаёт руководителю; срок – до 12:00 3 февраля 2020 года.",
        "The responsible executor confirms acceptance of the documents, passes them to the head; due by 12:00 on 3 February 2020."));

    [Fact]
    public void a_status_with_a_term_in_days_names_its_last_day() => Said(Cases.Communal.At(1, 4)).Should().Be(new Sentence(
        "Тұрғын үй комиссиясы құжаттарды қарастырады, қорытынды шығарады, хаттамаға қол қояды; соңғы күні – 2020 жылғы 17 ақпан.",
        "Жилищная комиссия рассматривает документы, выносит заключение, подписывает протокол; срок – до конца дня 17 февраля 2020 года.",
        "The housing commission considers the documents, issues a conclusion, signs the protocol; due by the end of 17 February 2020."));

    [Fact]
    public void the_status_of_a_contract_that_is_to_be_paid_says_until_when() => Said(Cases.Communal.Concluded).Should().Be(new Sentence(
        "Шарт жасалды: өтініш беруші тұрғын үйдің құнын жергілікті бюджетке төлейді; соңғы күні – 2020 жылғы 4 наурыз.",
        "Договор заключён: заявитель оплачивает стоимость жилища в местный бюджет; срок – до конца дня 4 марта 2020 года.",
        "The contract is concluded: the applicant pays the value of the dwelling into the local budget; due by the end of 4 March 2020."));

    [Fact]
    public void an_accepted_request_says_its_number_and_instant() => AcceptanceInWords.Of(Sample.Around.Number, Case.Start).Should().Be(new Sentence(
        "Сұрау қабылданды: № 01-2020-000042-2, 2020 жылғы 3 ақпан, сағат 10:00.",
        "Запрос на оказание услуги принят: № 01-2020-000042-2, 3 февраля 2020 года в 10:00.",
        "The request for the service is accepted: № 01-2020-000042-2, 10:00 on 3 February 2020."));

    [Fact]
    public void nothing_is_said_to_be_left_where_nothing_was_ever_due()
    {
        foreach (var theCase in new[] { Cases.Communal.Free.Concluded, Cases.Communal.Paid })
            Said(theCase).Should().Be(new Sentence(
                "Шарт жасалды, төлем талап етілмейді; іс аяқталды.", "Договор заключён, оплата не требуется; дело завершено.",
                "The contract is concluded and no payment is due; the case has ended."));
    }

    [Fact]
    public void every_position_and_state_has_a_status_sentence_of_its_own()
    {
        Case[] ends =
        [
            Cases.Communal.AwaitingCountersignature, Cases.Communal.Concluded, Cases.Communal.Free.Concluded, Cases.Communal.RequestRefused,
            Cases.Communal.DocumentsRefused, Cases.Communal.Refused, Cases.Communal.Withdrawn, Cases.Communal.Discontinued,
        ];
        ends.Select(it => it.Application.State).Should().BeEquivalentTo(Enum.GetValues<State>().Except([State.InProgress]));
        ends.Select(Said).Should().OnlyHaveUniqueItems();
        foreach (var row in Resolution339Of2019.Procedure.Steps)
        {
            var said = Said(Cases.StateEnterprise.At(row.Stage, row.Number));
            said.Ru.Should().Contain(row.Text.Ru).And.MatchRegex("; срок – до .+ 2020 года\\.$");
            said.Kk.Should().Contain(row.Text.Kk).And.Contain("2020 жылғы");
        }
    }

    private static Sentence Said(Case theCase) =>
        StatusInWords.Of(theCase.Application.State, theCase.Application.Step, theCase.Application.CurrentClock?.Deadline.Due);
}
