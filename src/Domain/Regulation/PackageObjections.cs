using static Privatization.Domain.ObjectionKind;

namespace Privatization.Domain.Regulation;

/// <summary>Objections of step 1.1, to what the package holds and to grounds that it does not bear out. Codes are stable.</summary>
public static class PackageObjections
{
    public static readonly Objection DocumentsIncomplete = new("documents-incomplete", Order, "§5, stage 1, step 1",
        new("Құжаттар толық емес", "Документы неполны", "Documents incomplete"), new(
        "Құжаттар топтамасы толық емес (9-тармақ).", "Пакет документов неполон (пункт 9).",
        "The package of documents is incomplete by the list of point 9."));

    public static readonly Objection DocumentsExpired = new("documents-expired", Order, "§5, stage 1, step 1",
        new("Құжаттардың мерзімі өткен", "Срок документов истёк", "Documents expired"), new(
        "Құжаттардың қолданылу мерзімі өткен.", "Срок действия документов истёк.", "Documents of the package have expired."));

    public static readonly Objection GroundNotFound = new("ground-not-found", Content, "§5, stage 1, step 1",
        new("Негіз расталмады", "Основание не подтверждено", "Ground not found"), new(
        "Қызмет мұны топтамадан таппады; мемлекеттік ақпараттық жүйелердегі құжаттар ешкімнен талап етілмейді (Мемлекеттік көрсетілетін қызметтер "
        + "туралы заң, 5-бап, 2-тармақ). Расталмаған негіз:",
        "Сервис не нашёл этого в пакете; документы, которые есть в государственных информационных системах, ни от кого не требуются (Закон "
        + "«О государственных услугах», статья 5, пункт 2). Основание без подтверждения:",
        "The service does not find this in the package; what state information systems hold is demanded of nobody (Law on State Services, "
        + "art. 5(2)). The ground that nothing bears out:"), "/grounds");

    public static IReadOnlyList<Objection> All { get; } = [DocumentsIncomplete, DocumentsExpired, GroundNotFound];
}
