using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>The problems of streams of events.</summary>
internal static class StreamProblems
{
    public static readonly Problem TooManyStreams = new("too-many-streams", 429,
        new("Ағындар тым көп", "Слишком много потоков", "Too many streams"), new(
        "Сізде ашық ағындар тым көп: біреуін жабыңыз.", "У вас слишком много открытых потоков: закройте один.",
        "You have too many streams open: close one."))
    { RetryAfterSeconds = 5 };

    public static readonly Problem NoMoreStreams = new("no-more-streams", 503,
        new("Бос ағын жоқ", "Свободных потоков нет", "No more streams"), new(
        "Қызметтің ағындары қазір бос емес: кейін қайталаңыз.", "Все потоки службы сейчас заняты: повторите позже.",
        "The service has no stream left for the moment: try again later."))
    { RetryAfterSeconds = 15 };

    public static IReadOnlyList<Problem> All { get; } = [TooManyStreams, NoMoreStreams];
}
