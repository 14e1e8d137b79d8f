using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>Explains in one sentence what the latest finish of a step is, and that it is no term.</summary>
public static class LatestFinishInWords
{
    public static Sentence Of(int stage, int step, Procedure procedure)
    {
        var last = procedure.Stages[stage - 1].Steps.Count;
        return step == last
            ? new(
                "Бұл – кезеңнің соңғы қадамы: ол кезең мерзімінің соңына дейін аяқталуы керек.",
                "Это последний шаг стадии: он должен завершиться до конца срока стадии.",
                "This is the last step of the stage: it has to end by the end of the stage.")
            : new(
                $"Алдағы қадамдардың ({stage}.{step + 1}–{stage}.{last}) әрқайсысы өз мерзімін толық алып, жұмыс күні аяқталса, кезең мерзімінде "
                + "бітуі үшін бұл қадам осы сәтке дейін аяқталуы керек. Бұл мерзім емес: алдағы қадамдар тезірек орындалса, кезең ол өткеннен "
                + "кейін де мерзімінде аяқталады.",
                $"Если каждый из следующих шагов ({stage}.{step + 1}–{stage}.{last}) займёт весь свой срок и завершится в рабочий день, то для "
                + "соблюдения срока стадии этот шаг должен завершиться до указанного момента. Это не срок: если следующие шаги займут меньше "
                + "времени, стадия завершится вовремя и после него.",
                $"If each of the steps ahead ({stage}.{step + 1}–{stage}.{last}) took its whole term and ended on a working day, this one would have "
                + "to end by then for the stage to be in time. It is no term: where the steps ahead take less, the stage is in time after it "
                + "as well.");
    }
}
