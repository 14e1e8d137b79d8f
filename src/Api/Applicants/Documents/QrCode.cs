using System.Globalization;
using System.Text;
using QRCoder;

namespace Privatization.Api.Applicants.Documents;

/// <summary>A QR code as inline SVG, one path.</summary>
internal static class QrCode
{
    public static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        var size = data.ModuleMatrix.Count;
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg role=\"img\" aria-label=\"QR\" width=\"160\" height=\"160\" viewBox=\"0 0 {size} {size}\"><path d=\"{path}\"/></svg>");
    }
}
