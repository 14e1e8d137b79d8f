using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Clocks;

public class NoticesSpecs
{
    private static readonly Clock Step = Cases.Communal.Submitted.Application.Clocks.Single(clock => clock.Step is 1);

    [Fact]
    public void notices_are_due_at_three_quarters_and_after_the_last_instant_in_time()
    {
        Of(Cases.Communal.Submitted, Step.Deadline.ThreeQuarters - Duration.Epsilon).Should().BeEmpty();
        Of(Cases.Communal.Submitted, Step.Deadline.ThreeQuarters).Should().Equal((1, 1, NoticeKind.ThreeQuarters));
        Of(Cases.Communal.Submitted, Step.Deadline.Due).Should().Equal((1, 1, NoticeKind.ThreeQuarters));
        Of(Cases.Communal.Submitted, Step.Deadline.Due + Duration.Epsilon)
            .Should().Equal((1, 1, NoticeKind.ThreeQuarters), (1, 1, NoticeKind.RanOut));
    }

    [Fact]
    public void notices_go_to_the_role_of_the_step_the_head_and_the_supervisor()
    {
        To(Cases.Communal.At(1, 4), 4).Should().Equal(Role.Commission, Role.Head, Role.Supervisor);
        To(Cases.Communal.At(1, 6), 6).Should().Equal(Role.Head, Role.Supervisor);
        To(Cases.Communal.AwaitingCountersignature, null).Should().Equal(Role.Applicant, Role.Head, Role.Supervisor);
        To(Cases.Communal.At(1, 4), null).Should().Equal(Role.Head, Role.Supervisor);
    }

    [Fact]
    public void a_clock_that_stands_still_calls_for_no_notice()
    {
        var late = Instant.FromUtc(2030, 1, 1, 0, 0);
        Of(Cases.Communal.At(1, 2), late).Should().NotContain(it => it.Step == 1);
        foreach (var ended in new[]
            { Cases.Communal.Withdrawn, Cases.Communal.Discontinued, Cases.Communal.DocumentsRefused, Cases.Communal.Refused, Cases.Communal.Paid })
            Of(ended, late).Should().BeEmpty();
    }

    [Fact]
    public void a_term_that_a_decree_moved_calls_for_notices_when_it_is_used_anew()
    {
        // Two hours from 18:00 on Monday: of Tuesday, three quarters until 10:00 and the last until 10:30; Tuesday becomes a day off.
        var submitted = Decreed.Submitted(Decreed.Local(2, 3, 18));
        var moved = submitted.After(TermMoves.Find(submitted, Decreed.Now(Decreed.Local(2, 3, 19), Decreed.Off(1, (2, 4)))));

        Kinds(submitted, Decreed.Local(2, 4, 11)).Should().Equal(NoticeKind.ThreeQuarters, NoticeKind.RanOut);
        Kinds(moved, Decreed.Local(2, 4, 23)).Should().BeEmpty();
        Kinds(moved, Decreed.Local(2, 5, 10) - Duration.Epsilon).Should().BeEmpty();
        Kinds(moved, Decreed.Local(2, 5, 10)).Should().Equal(NoticeKind.ThreeQuarters);

        static IEnumerable<NoticeKind> Kinds(Application notice, Instant now) =>
            Notices.Find(notice, now).Where(due => due.Clock.Step == 1).Select(due => due.Kind);
    }

    private static IEnumerable<(int Stage, int? Step, NoticeKind Kind)> Of(Case notice, Instant now) =>
        Notices.Find(notice.Application, now).Select(due => (due.Clock.Stage, due.Clock.Step, due.Kind));

    private static IReadOnlyList<Role> To(Case notice, int? step) =>
        Notices.Find(notice.Application, Instant.FromUtc(2030, 1, 1, 0, 0)).First(due => due.Clock.Step == step).To;
}
