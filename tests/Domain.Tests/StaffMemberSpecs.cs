using NodaTime;

namespace Privatization.Domain.Tests;

public class StaffMemberSpecs
{
    private static readonly LocalDate From = new(2020, 2, 3), To = new(2020, 2, 28);
    private static readonly ProviderCode Pavlodar = ProviderCode.Parse("pavlodar-city");
    private static readonly StaffId Away = StaffId.Parse("away");
    private static readonly StaffMember Member = new(StaffId.Parse("e"), Pavlodar, Role.Executor, From, To, [new(Away, From, To)]);

    [Theory, InlineData(-1, false), InlineData(0, true), InlineData(25, true), InlineData(26, false)]
    public void a_staff_member_serves_from_the_first_to_the_last_day_inclusive(int day, bool serves) =>
        Member.Serves(Pavlodar, Role.Executor, From.PlusDays(day)).Should().Be(serves);

    [Fact]
    public void a_staff_member_without_a_last_day_serves_without_end() =>
        (Member with { To = null }).Serves(Pavlodar, Role.Executor, From.PlusYears(30)).Should().BeTrue();

    [Fact]
    public void a_staff_member_serves_one_provider_in_one_role()
    {
        Member.Serves(ProviderCode.Parse("aksu-city"), Role.Executor, From).Should().BeFalse();
        Member.Serves(Pavlodar, Role.Head, From).Should().BeFalse();
    }

    [Theory, InlineData(-1, false), InlineData(0, true), InlineData(25, true), InlineData(26, false)]
    public void a_staff_member_stands_in_on_the_days_of_the_substitution(int day, bool standsIn) =>
        Member.ActingOn(From.PlusDays(day)).ActsFor(Away).Should().Be(standsIn);

    [Fact]
    public void a_staff_member_acts_for_itself_and_for_nobody_else() =>
        (Member.ActingOn(To.PlusDays(1)).ActsFor(Member.Id), Member.ActingOn(From).ActsFor(StaffId.Parse("other"))).Should().Be((true, false));
}
