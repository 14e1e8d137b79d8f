using System.Text;
using NodaTime;
using Privatization.Signatures;

namespace Privatization.Api.Applicants.Documents;

/// <summary>A document as it is printed. Everything that somebody wrote is escaped.</summary>
internal static class PrintedDocument
{
    public static string Of(CaseDocument document, CheckAddress check, string language)
    {
        var (content, outgoing) = (document.Content.About(document.Package), document.It);
        var template = OutgoingTemplate.Of(content.Template);
        var body = new StringBuilder()
            .Append(Paragraph(Procedure.Of(content.Regulation).Name.In(language)))
            .Append("<h1>").Append(Text(template.Title.In(language))).Append("</h1><table>");
        foreach (var (label, value) in Rows(content, outgoing, language)) body.Append("<tr><th>").Append(Text(label.In(language))).Append("</th><td>")
            .Append(Text(value)).Append("</td></tr>");
        body.Append("</table>").Append(Paragraph(template.Opening.In(language)));
        foreach (var ground in content.Grounds ?? []) body.Append(Paragraph($"— {GroundIn(ground, language)}"));
        foreach (var text in new[] { content.Text?.ToString(), content.Departs?.ToString(), content.LegalBasis?.ToString() }.OfType<string>())
            body.Append(Paragraph(text));
        if (content.FormedByPortal is true) body.Append(Paragraph(PrintedWords.FormedByPortal.In(language)));
        else body.Append("<h2>").Append(Text(PrintedWords.Signatures.In(language))).Append("</h2>");
        foreach (var signature in document.Signatures) body.Append(Paragraph(Signature(signature, language)));
        body.Append("<footer>").Append(QrCode.Svg(check.Url)).Append("<div>")
            .Append(Paragraph($"{PrintedWords.Check.In(language)} {check.Url}")).Append(Paragraph($"SHA-256: {document.Id}"))
            .Append("</div></footer>");
        return Whole($"{template.Title.In(language)} № {outgoing.Number}", body.ToString(), language);
    }

    internal static string Whole(string title, string body, string language) =>
        $"""
         <!doctype html>
         <html lang="{language}"><head><meta charset="utf-8"><title>{Text(title)}</title>
         <style>body{"{"}font:11pt serif;max-width:17cm;margin:2cm auto{"}"}
         th{"{"}text-align:left;vertical-align:top;padding-right:1em{"}"}p{"{"}white-space:pre-wrap;overflow-wrap:anywhere{"}"}
         footer{"{"}display:flex;gap:1em;margin-top:2em{"}"}</style>
         </head><body>{body}</body></html>
         """;

    internal static string Paragraph(string text) => $"<p>{Text(text)}</p>";

    // Only what means something to HTML: Kazakh and Russian letters stay letters.
    internal static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    private static IEnumerable<(Sentence Label, string Value)> Rows(OutgoingDocument content, Outgoing document, string language)
    {
        yield return (PrintedWords.Number, document.Number.ToString());
        yield return (PrintedWords.Date, PrintedWords.DayIn(content.Date ?? Kazakhstan.DayOf(document.At)));
        yield return (PrintedWords.Case, content.Case.ToString());
        yield return (PrintedWords.Provider, Provider.Of(content.Provider).Name.In(language));
        if (content.Applicant is { } applicant) yield return (PrintedWords.Applicant, string.Join(' ', Words(applicant)));
        if (content.Dwelling is { } dwelling)
        {
            yield return (PrintedWords.Dwelling, (language == "kk" ? dwelling.Address.Kk : dwelling.Address.Ru).ToString());
            yield return (PrintedWords.CadastralNumber, dwelling.CadastralNumber.ToString());
            yield return (PrintedWords.Area, Figures.Of(dwelling.AreaSquareMetres).In(language));
        }
        if (content.Sum is { } sum) yield return (PrintedWords.Sum, Figures.Of(sum).In(language));
        if (content.Terms is { } terms) yield return (PrintedWords.Terms, PrintedWords.Of(terms).In(language));
        foreach (var instalment in content.Schedule ?? [])
            yield return (PrintedWords.Instalment, $"{PrintedWords.DayIn(instalment.Due)}: {Figures.Of(instalment.Amount).In(language)}");
        foreach (var paper in content.Papers ?? []) yield return (PrintedWords.Paper, $"{paper.Name} ({paper.Sha256})");
        if (content.RestsOn.Protocol is { } protocol) yield return (PrintedWords.Protocol, NumberAndDay(protocol, content.RestsOn.ProtocolDate));
        if (content.Resolution is { } resolution) yield return (PrintedWords.Resolution, NumberAndDay(resolution.Number, resolution.Date));
        if (content.Reason is { } reason && Reasons.SentenceOf(reason.ToString()) is { } why) yield return (PrintedWords.Reason, why.In(language));
    }

    private static string NumberAndDay(DocumentNumber number, LocalDate? day) =>
        day is { } its ? $"№ {number}, {PrintedWords.DayIn(its)}" : $"№ {number}";

    private static IEnumerable<string> Words(Party party) =>
        new[] { party.LastName.ToString(), party.FirstName.ToString(), party.Patronymic?.ToString(), $"({party.Iin})" }.OfType<string>();

    private static string Signature(SignatureOfDocument signature, string language) =>
        $"{PrintedWords.Of(signature.Role).In(language)}: {signature.Name} · {signature.Serial} · "
        + $"{PrintedWords.DayIn(Kazakhstan.DayOf(signature.At))} · "
        + $"{PrintedWords.State(signature.State).In(language)}";

    private static string GroundIn(Ground ground, string language) =>
        Grounds.OfDocuments.Concat(Grounds.OfService).FirstOrDefault(rule => rule.Code == ground.ToString()) is { } rule
            ? $"{rule.Text.In(language)} ({rule.LegalBasis.In(language)})"
            : ground.ToString();
}
