public class T { [Fact] public void t() => true.Should().BeTrue(); }
