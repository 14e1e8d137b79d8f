using System.Globalization;
using System.Text;
using CsCheck;
using Privatization.Storage.Text;

namespace Privatization.Tests.Storage.Text;

public class CanonicalNumberSpecs
{
    /// <summary>RFC 8785, appendix B.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void canonical_numbers_are_written_as_in_appendix_b_of_rfc_8785(ulong bits, string text) => Canonical(Exact(bits)).Should().Be(text);

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("1e-400", "0")]
    [InlineData("100", "100")]
    [InlineData("1.50", "1.5")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("123e19", "1.23e+21")]
    [InlineData("1e-6", "0.000001")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("1.5e-7", "1.5e-7")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("-12.34E1", "-123.4")]
    [InlineData("2.98023223876953125e-8", "2.9802322387695312e-8")]
    [InlineData("4.1045368012983762e-289", "4.1045368012983762e-289")]
    [InlineData("5.684341886080801486968994140625e-14", "5.684341886080802e-14")]
    public void the_way_a_number_was_written_does_not_change_the_canonical_one(string json, string text) => Canonical(json).Should().Be(text);

    /// <summary>Their lower neighbour is nearer than the upper one, which is where .NET's own shortest format errs.</summary>
    [Fact]
    public void every_canonical_power_of_two_reads_back_as_itself() =>
        Enumerable.Range(-1074, 2098).Select(exponent => Math.ScaleB(1, exponent)).Should()
            .OnlyContain(power => double.Parse(Canonical(Exact(BitConverter.DoubleToUInt64Bits(power))), CultureInfo.InvariantCulture) == power);

    [Fact]
    public void every_canonical_double_reads_back_as_itself() =>
        Gen.ULong.Where(bits => double.IsFinite(BitConverter.UInt64BitsToDouble(bits))).Sample(
            bits => double.Parse(Canonical(Exact(bits)), CultureInfo.InvariantCulture) == BitConverter.UInt64BitsToDouble(bits),
            iter: 20_000);

    /// <summary>Seventeen digits, which are not the shortest, but leave no doubt which double is meant.</summary>
    private static string Exact(ulong bits) => BitConverter.UInt64BitsToDouble(bits).ToString("E16", CultureInfo.InvariantCulture);

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
}
