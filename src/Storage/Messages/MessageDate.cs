using NodaTime;
using NodaTime.Text;

namespace Privatization.Storage.Messages;

/// <summary>When a message was sent, by the sender's clock: with the offset, without which an hour means nothing.</summary>
public readonly record struct MessageDate : IText<MessageDate>
{
    private readonly OffsetDateTime _date;

    private MessageDate(OffsetDateTime date) => _date = date;

    public Instant Instant => _date.ToInstant();

    public static MessageDate Parse(string text) => OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: var date }
        ? new(date)
        : throw new NotSuchValue(new(
            "Күн мен уақыт ISO 8601 бойынша, UTC-дан ауытқуымен беріледі: 2026-11-20T09:00:00+05:00.",
            "Дата и время указываются по ISO 8601 со смещением от UTC: 2026-11-20T09:00:00+05:00.",
            "Date and time are given as in ISO 8601, with the offset from UTC: 2026-11-20T09:00:00+05:00."));

    public override string ToString() => OffsetDateTimePattern.Rfc3339.Format(_date);
}
