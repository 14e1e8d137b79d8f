using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Log;

namespace Privatization.Api.Integrations.Outbound;

using static Problems;
using static ProblemSets;

/// <summary>What is described of webhooks and of the stream of events.</summary>
internal static class WebhookOperations
{
    private static readonly WebhookUrl Url = WebhookUrl.Parse("https://receiver.example.kz/privatization");
    private static readonly IReadOnlyList<FactType> Some = [FactType.Parse("result-issued"), FactType.Parse("contract-concluded")];

    public static Operation Add { get; } = new(
        "subscribe", Tags.Outbound, "Subscribe to facts",
        "From now on, or from a place in the log of facts, every fact asked for is posted to the address as a CloudEvent (structured JSON, "
        + "application/cloudevents+json): that it is there and where, without content. It is signed as Standard Webhooks 1.0 has it. Of one case "
        + "they come in order, each at least once (webhook-id is the same each time); what is not answered with 2xx is tried again over days; 410 "
        + "stops the subscription; redirects are not followed. The secret of HMAC is shown in this answer and never again.",
        [.. OfBody])
    {
        Roles = [Role.Operator],
        Takes = ["ValidateOnly"],
        Body = new(typeof(Subscribe), new Subscribe(Url, Some)),
        Answers =
        [
            new(201, typeof(Subscription), "Subscribed.", "Location"),
            new(200, typeof(Subscription), "Only tried: nothing was recorded."),
        ],
    };

    public static Operation List { get; } = new(
        "listSubscriptions", Tags.Outbound, "List subscriptions", "All of them, with how far each has come.", Signed)
    { Roles = [Role.Operator], Answers = [new(200, typeof(SubscriptionList), "The subscriptions.")] };

    public static Operation Read { get; } = new(
        "readSubscription", Tags.Outbound, "Read a subscription", "How it stands, how far it has come, what waits.",
        [.. Signed, NotFound])
    { Roles = [Role.Operator], Answers = [new(200, typeof(Subscription), "The subscription.")] };

    public static Operation Change { get; } = new(
        "changeSubscription", Tags.Outbound, "Change, pause or resume a subscription",
        "The whole of what can be changed: what is left out is as in a new one. What is asked for counts for facts that were not taken up yet. A "
        + "paused or stopped subscription loses nothing: it goes on where it was.",
        [.. OfBody, NotFound])
    {
        Roles = [Role.Operator],
        Takes = ["ValidateOnly"],
        Body = new(typeof(ChangeSubscription), new ChangeSubscription(Url, Some, Paused: true)),
        Answers = [new(200, typeof(Subscription), "The subscription; as it was, where it was only tried.")],
    };

    public static Operation Remove { get; } = new(
        "unsubscribe", Tags.Outbound, "Remove a subscription", "With what it was still to be told.", [.. Signed, NotFound])
    { Roles = [Role.Operator], Answers = [new(204, null, "Removed.")] };

    public static Operation Rotate { get; } = new(
        "rotateSecret", Tags.Outbound, "Make a new secret",
        "Of the same kind or the other. For the hours of the overlap every delivery bears the signatures of the old and the new; with 0 the old "
        + "ones end at once. A new secret of HMAC is shown in this answer and never again.",
        [.. OfBody, NotFound])
    {
        Roles = [Role.Operator],
        Takes = ["ValidateOnly"],
        Body = new(typeof(RotateKey), new RotateKey(WebhookSigning.Ed25519, 48)),
        Answers =
        [
            new(201, typeof(Subscription), "The new key signs."),
            new(200, typeof(Subscription), "Only tried: nothing was recorded."),
        ],
    };

    public static Operation Failures { get; } = new(
        "listFailedDeliveries", Tags.Outbound, "List deliveries that failed",
        "In the order of the log, until they are made: what came of the last try, and when the next is. Those given up are kept 90 days.",
        [.. Signed, NotFound])
    { Roles = [Role.Operator], Takes = ["Limit", "Cursor"], Answers = [new(200, typeof(FailedDeliveries), "One page.", "Link")] };

    public static Operation Replay { get; } = new(
        "replayDeliveries", Tags.Outbound, "Send facts again",
        "Those of a range of the log that the subscription asks for, whether they were delivered or not: by places, or by when they were recorded. "
        + $"At most {Outbox.MaxReplayed} at once.",
        [.. OfBody, NotFound])
    {
        Roles = [Role.Operator],
        Takes = ["ValidateOnly"],
        Body = new(typeof(FactRange), new FactRange(1, 500)),
        Answers =
        [
            new(202, typeof(Replayed), "They are sent again."),
            new(200, typeof(Replayed), "Only tried: so many would be."),
        ],
    };

    public static Operation Events { get; } = new(
        "streamEvents", Tags.Outbound, "Follow the facts",
        "Server-sent events: every fact of the cases that the caller may see, as a CloudEvent without content, from now on or after Last-Event-ID. "
        + "The id of an event is its place in the log; nothing is left out or sent twice, whichever instance answers. A comment every 15 seconds "
        + "says that the stream lives. It ends after 15 minutes, or when the service stops: go on with Last-Event-ID.",
        [.. Signed, MalformedHeader, StreamProblems.TooManyStreams, StreamProblems.NoMoreStreams])
    {
        Roles = [Role.Applicant, Role.Executor, Role.Head, Role.Commission, Role.Akimat, Role.Supervisor, Role.Compliance],
        Takes = ["LastEventId"],
        Answers = [new(200, typeof(CloudEvent), "The stream: data is one of these.") { MediaType = "text/event-stream" }],
    };
}
