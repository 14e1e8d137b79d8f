using System.Globalization;
using System.Text;

namespace Privatization.Domain.Samples;

/// <summary>A paper for demo, seed and examples: a PDF of one page with one line on it.</summary>
public static class PlainPdf
{
    /// <param name="line">In ASCII, with no brackets or backslashes.</param>
    public static string Of(string line)
    {
        var text = $"BT /F 12 Tf 72 770 Td ({line}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 "
            + "R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {text.Length}>>stream\n{text}\nendstream"),
        ];
        var (pdf, table) = (new StringBuilder("%PDF-1.4\n"), new StringBuilder());
        for (var n = 0; n < objects.Length; n++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{n + 1} 0 obj{objects[n]}endobj\n");
        }
        var start = pdf.Length;
        return pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}")
            .Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").ToString();
    }
}
