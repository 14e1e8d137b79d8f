using static Privatization.Domain.Tests.Clocks.Decreed;

namespace Privatization.Domain.Tests.Clocks;

public class CorrectionSpecs
{
    private static readonly WorkingTime Later = Now(Local(2, 18), Off(1, (2, 17))).Time;

    /// <summary>Due on Monday 17 February.</summary>
    private static readonly Application AtTheCommission = Submitted(Local(2, 3)).At(4, Local(2, 3));

    [Fact]
    public void a_verdict_that_a_later_decree_would_have_turned_has_the_other_verdict_beside() =>
        Correct(AtTheCommission.After(TermRunsOut.Find(AtTheCommission, Local(2, 18))).At(5, Local(2, 18)))
            .Should().Be(new Correction(EndOf(2, 18), false, "kz-2+1"));

    [Fact]
    public void a_verdict_that_would_stand_after_a_later_decree_has_the_other_end_beside() =>
        Correct(AtTheCommission.After(TermRunsOut.Find(AtTheCommission, Local(2, 19))).At(5, Local(2, 19)))!.Breached.Should().BeTrue();

    [Fact]
    public void a_clock_that_stopped_in_time_has_the_end_by_a_later_decree_beside() =>
        Correct(AtTheCommission.At(5, Local(2, 10))).Should().Be(new Correction(EndOf(2, 18), false, "kz-2+1"));

    [Fact]
    public void a_running_clock_has_no_correction_because_it_moves() => Correct(AtTheCommission).Should().BeNull();

    [Fact]
    public void a_decree_that_leaves_the_end_the_same_gives_no_correction() =>
        Correction.Of(Clock(AtTheCommission.At(5, Local(2, 10))), Now(Local(2, 18), Off(1, (2, 14))).Time, Local(2, 18)).Should().BeNull();

    private static Clock Clock(Application it) => it.Clocks.Single(clock => clock.Step == 4);

    private static Correction? Correct(Application it) => Correction.Of(Clock(it), Later, Local(2, 19));
}
