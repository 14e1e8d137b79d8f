using Privatization.Api.Cases.Reading;
using Privatization.Storage.Documents;

namespace Privatization.Api.Supervision.Sla;

/// <summary>Of which clocks an answer is: what was asked, of the cases that the caller may see, as far as the views had come.</summary>
internal sealed record ClockScope(SlaQuestion Question, WhoMaySee Sees, ViewStatus Status);
