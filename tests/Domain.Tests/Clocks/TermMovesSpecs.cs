using NodaTime;
using static Privatization.Domain.Tests.Clocks.Decreed;

namespace Privatization.Domain.Tests.Clocks;

public class TermMovesSpecs
{
    /// <summary>Since Monday 3 February: 13 days to Sunday 16, so to Monday 17 February; the stage to Wednesday 4 March.</summary>
    private static readonly Application AtTheCommission = Submitted(Local(2, 3)).At(4, Local(2, 3));

    [Fact]
    public void no_term_moves_where_no_decree_came() => TermMoves.Find(AtTheCommission, Now(Local(2, 10))).Should().BeEmpty();

    [Fact]
    public void a_day_off_on_the_last_day_moves_the_term_beyond_it()
    {
        var moved = Moves(AtTheCommission, Local(2, 10), Off(1, (2, 17))).Single();
        (moved.Stage, moved.Step, moved.Attempt, moved.From, moved.Amendment, moved.At).Should().Be((1, 4, 1, EndOf(2, 17), 1, Local(2, 10)));
        (moved.To.Due, moved.To.Start, moved.To.Calendar).Should().Be((EndOf(2, 18), Local(2, 3), "kz-2+1"));
    }

    [Fact]
    public void a_day_off_that_is_not_the_last_day_moves_no_term() => Moves(AtTheCommission, Local(2, 10), Off(1, (2, 14))).Should().BeEmpty();

    [Fact]
    public void the_clock_of_the_stage_moves_and_what_is_left_for_the_step_is_counted_again()
    {
        var atTheLastStep = AtTheCommission.At(7, Local(2, 10));
        var due = Running(atTheLastStep, 7).Deadline.Due;
        var moves = Moves(atTheLastStep, Local(2, 10), Off(1, (3, 4)));
        moves.Select(it => (it.Step, it.From, it.To.Due, it.LatestFinish))
            .Should().Equal((null, EndOf(3, 4), EndOf(3, 5), null), (7, due, due, EndOf(3, 5)));
    }

    [Fact]
    public void a_day_off_that_the_steps_ahead_needed_leaves_less_for_the_step()
    {
        // The decision is to be drafted by Monday 2 March; where that is off, by Friday.
        var move = Moves(AtTheCommission, Local(2, 10), Off(1, (3, 2))).Single();
        (move.Step, move.To.Due).Should().Be((4, EndOf(2, 17)));
        (Running(AtTheCommission, 4).LatestFinish - move.LatestFinish).Should().Be(Duration.FromDays(3));
    }

    [Fact]
    public void a_day_that_becomes_worked_brings_the_term_forward() =>
        Moves(AtTheCommission, Local(2, 10), Worked(1, (2, 16))).Single().To.Due.Should().Be(EndOf(2, 16));

    [Fact]
    public void a_decree_brings_no_term_into_the_past()
    {
        // 30 days from 20 February to Saturday 21 March, in Nauryz: so to Thursday 26.
        var stage = Submitted(Local(2, 20)).At(2, Local(2, 20));
        var decree = Worked(1, (3, 21), (3, 22), (3, 23), (3, 24), (3, 25));
        Of(null, Moves(stage, Local(3, 20), decree)).To.Due.Should().Be(EndOf(3, 21));
        Of(null, Moves(stage, Local(3, 24), decree)).To.Due.Should().Be(EndOf(3, 24), "the day of the decree is the earliest");
        Moves(stage, Local(3, 26), decree).Should().NotContain(it => it.Step == null, "that is its last day");
    }

    [Fact]
    public void a_term_that_ran_out_stays_whether_that_was_found_or_not()
    {
        var found = AtTheCommission.After(TermRunsOut.Find(AtTheCommission, Local(2, 18)));
        Moves(found, Local(2, 18), Off(1, (2, 17), (2, 18))).Should().BeEmpty();
        Moves(AtTheCommission, Local(2, 18), Off(1, (2, 17), (2, 18))).Should().BeEmpty();
    }

    [Fact]
    public void a_stage_that_ran_out_gives_its_steps_no_more_time()
    {
        // Opened when the office had closed on the last day of the stage: its minutes run the next morning.
        var late = AtTheCommission.At(7, Local(3, 4, 19));
        Moves(late, Local(3, 5, 8), Off(1, (3, 4))).Should().BeEmpty();
    }

    [Fact]
    public void clocks_that_stopped_are_judged_and_move_no_more() =>
        Moves(AtTheCommission, Local(2, 4), Off(1, (2, 5), (2, 10))).Should().BeEmpty("they would end on 5 and 10 February");

    [Fact]
    public void a_second_look_for_the_moves_of_a_decree_finds_nothing()
    {
        foreach (var decree in new[] { Off(1, (2, 17), (3, 4)), Worked(1, (2, 16)) })
        {
            var after = AtTheCommission.After(Moves(AtTheCommission, Local(2, 10), decree));
            Moves(after, Local(2, 10), decree).Should().BeEmpty();
            Moves(after, Local(2, 11), decree).Should().BeEmpty();
        }
    }

    [Fact]
    public void a_step_opened_by_the_new_calendar_is_given_what_the_stage_gained()
    {
        var decree = Off(1, (3, 4));
        var opened = AtTheCommission.At(7, Local(2, 10), decree);
        Moves(opened, Local(2, 10), decree).Select(it => it.Step).Should().Equal(null, 7);
    }

    [Fact]
    public void a_term_that_a_later_decree_counted_is_left_to_it()
    {
        var opened = AtTheCommission.At(7, Local(2, 10), Off(1, (3, 4)), Off(2, (2, 14)));
        Moves(opened, Local(2, 10), Off(1, (3, 4))).Select(it => it.Step).Should().Equal((int?)null);
    }

    [Fact]
    public void the_case_remembers_how_a_term_was_moved()
    {
        var clock = Running(AtTheCommission.After(Moves(AtTheCommission, Local(2, 10), Off(1, (2, 17)))), 4);
        (clock.Deadline.Due, clock.Moves.Single().From).Should().Be((EndOf(2, 18), EndOf(2, 17)));
    }

    private static List<TermMoved> Moves(Application application, Instant at, params CalendarAmendment[] decrees) =>
        [.. TermMoves.Find(application, Now(at, decrees)).Cast<TermMoved>()];

    private static TermMoved Of(int? step, List<TermMoved> moves) => moves.Single(it => it.Step == step);

    private static Clock Running(Application it, int? step) => it.Clocks.Single(clock => clock.IsRunning && clock.Step == step);
}
