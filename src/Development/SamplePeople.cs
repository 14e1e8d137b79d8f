namespace Privatization.Development;

/// <summary>Invented people and dwellings, drawn so that none is likely to be drawn twice.</summary>
internal static class SamplePeople
{
    /// <summary>Somebody who was born in the second half of the 20th century.</summary>
    public static Iin Person(Random random)
    {
        while (true)
            if (Iin.Completed($"{random.Next(50, 100):00}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(3, 5)}{random.Next(10_000):0000}")
                is { } iin) return iin;
    }

    /// <summary>Every case is about another dwelling: there is one contract for each.</summary>
    public static CadastralNumber Dwelling(Random random) =>
        CadastralNumber.Parse($"14:218:{random.NextInt64(1, 1_000_000_000_000)}:{random.Next(1, 1000)}");

    public static Guid RequestId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
