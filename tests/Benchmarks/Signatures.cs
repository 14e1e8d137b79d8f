using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Privatization.Development;
using Privatization.Development.Pki;
using Privatization.Signatures;

namespace Privatization.Benchmarks;

/// <summary><c>--signatures 500</c>: how long one verification takes, with lists at hand and nobody asked.</summary>
internal static class Signatures
{
    public static async Task Measure(int count)
    {
        var directory = Directory.CreateTempSubdirectory("privatization-bench-").FullName;
        try
        {
            var authority = LocalAuthority.In(directory, SystemClock.Instance);
            var settings = authority.Trusting(new());
            var verifier = SignatureVerifier.Of(settings, new(Trust.Load(settings.Roots, settings.Intermediates), settings), SystemClock.Instance);
            var person = Person.Demo.First();
            var content = new byte[2000];
            var at = SystemClock.Instance.GetCurrentInstant();
            var cms = LocalSigner.Sign(content, authority.Of(person), at, authority.Issuing);
            var times = new List<double>();
            for (var i = 0; i < count + (count / 10); i++)
            {
                var start = Stopwatch.GetTimestamp();
                if (await verifier.Verify(content, cms, at, Expected.Applicant(Iin.Parse(person.Iin))) is not Verdict.Confirmed)
                    throw new InvalidOperationException("Not confirmed.");
                if (i >= count / 10) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            times.Sort();
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"RSA verification, lists cached: p50 {times[count / 2]:F2} ms, p99 {times[count * 99 / 100]:F2} ms"));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
