namespace Privatization.Tests.Accounts.Access;

/// <summary>
/// Who is answered what, on a case at step 1.1: of the own provider (or applicant), then of another's. Nothing is recorded: acts are tried only,
/// with the content <c>{}</c>, so that 400 is the answer to one who may act and said nothing, 422 to one who need only sign, and 200 to one who may
/// and need say nothing.
/// </summary>
public static class AccessMatrix
{
    public static readonly Role[] Roles =
        [Role.Executor, Role.Head, Role.Commission, Role.Akimat, Role.Applicant, Role.Supervisor, Role.Compliance, Role.Treasury, Role.Operator];

    private const string Table =
        """
                                                            executor head     commission akimat   applicant superv.  compl.   treasury operator
        GET  /v1/applications                               200/200  200/200  200/200    200/200  200/200   200/200  200/200  200/200  200/200
        POST /v1/applications/_search                       422/422  422/422  422/422    422/422  403/403   422/422  422/422  403/403  403/403
        GET  /v1/applications/{id}                          200/404  200/404  200/404    200/404  200/404   200/404  200/200  404/404  404/404
        GET  /v1/applications/{id}/timeline                 200/404  200/404  200/404    200/404  200/404   200/404  200/200  404/404  404/404
        GET  /v1/applications/{id}/clocks                   200/404  200/404  200/404    200/404  200/404   200/404  200/200  404/404  404/404
        GET  /v1/applications/{id}/eligibility              200/404  200/404  200/404    200/404  403/404   200/404  200/200  404/404  404/404
        GET  /v1/applications/{id}/diff                     403/403  403/403  403/403    403/403  403/403   200/404  200/200  403/403  403/403
        GET  /v1/applications/{id}/documents                200/404  200/404  200/404    200/404  200/404   200/404  200/200  404/404  404/404
        GET  /v1/applications/{id}/documents/{sha256}       404/404  404/404  404/404    404/404  404/404   404/404  404/404  404/404  404/404
        GET  /v1/cabinet                                    403/403  403/403  403/403    403/403  200/200   403/403  403/403  403/403  403/403
        POST /v1/cabinet/messages/{message}/read            403/403  403/403  403/403    403/403  404/404   403/403  403/403  403/403  403/403
        GET  /v1/blobs/{sha256}                             200/404  200/404  200/404    200/404  200/404   200/404  200/200  404/404  404/404
        GET  /v1/work                                       200/200  200/200  200/200    200/200  403/403   403/403  403/403  403/403  403/403
        GET  /v1/sla/board                                  403/403  200/200  403/403    403/403  403/403   200/200  200/200  403/403  403/403
        GET  /v1/sla/steps                                  403/403  200/200  403/403    403/403  403/403   200/200  200/200  403/403  403/403
        GET  /v1/sla/clocks                                 403/403  200/200  403/403    403/403  403/403   200/200  200/200  403/403  403/403
        GET  /v1/staff                                      403/403  200/200  403/403    403/403  403/403   403/403  403/403  403/403  403/403
        GET  /v1/sla/notices                                403/403  200/200  403/403    403/403  403/403   200/200  200/200  403/403  403/403
        GET  /v1/calendars/{year}/amendments/{serial}       403/403  403/403  403/403    403/403  403/403   404/404  404/404  403/403  404/404
        POST /v1/calendars/{year}/amendments                403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  400/400
        POST /v1/calendars/{year}/publication               403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  400/400
        DELETE /v1/sessions/current                         403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  403/403
        GET  /v1/views                                       403/403  403/403  403/403    403/403  403/403   403/403  200/200  403/403  200/200
        GET  /v1/views/set-aside                             403/403  403/403  403/403    403/403  403/403   403/403  200/200  403/403  200/200
        GET  /v1/webhooks                                    403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  200/200
        POST /v1/webhooks                                    403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  400/400
        GET  /v1/webhooks/{webhook}                          403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  404/404
        PUT  /v1/webhooks/{webhook}                          403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  400/400
        DELETE /v1/webhooks/{webhook}                          403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  404/404
        POST /v1/webhooks/{webhook}/secrets                  403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  404/404
        GET  /v1/webhooks/{webhook}/deliveries               403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  404/404
        POST /v1/webhooks/{webhook}/replays                  403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  422/422
        GET  /v1/events                                     200/200  200/200  200/200    200/200  200/200   200/200  200/200  403/403  403/403
        POST /v1/assignments                                403/403  400/400  403/403    403/403  403/403   403/403  403/403  403/403  403/403
        POST /v1/requests                                   403/403  403/403  403/403    403/403  400/400   403/403  403/403  403/403  403/403
        POST /v1/requests/_consents                         403/403  403/403  403/403    403/403  400/400   403/403  403/403  403/403  403/403
        POST /v1/requests/_prepare                          403/403  403/403  403/403    403/403  400/400   403/403  403/403  403/403  403/403
        POST /v1/blobs                                      422/422  422/422  422/422    422/422  422/422   422/422  422/422  422/422  422/422
        POST /v1/applications/{id}/acceptance               422/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/acceptance/_prepare       200/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/refusal                  400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/refusal/_prepare          400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/head-resolution          403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/commission-referral      400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/commission-conclusion    403/404  403/404  400/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/commission-conclusion/_prepare 403/404  403/404  400/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/decision-draft           400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/decision-signature       403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/decision-signature/_prepare 403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/value-calculation        400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/akimat-resolution        403/404  403/404  403/404    400/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/transfer-draft           400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/transfer-signature       403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/transfer-signature/_prepare 403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/contract-draft           400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/contract-signature       403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/contract-signature/_prepare 403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/result                   400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/result/_prepare           400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/contract-countersignature 403/404 403/404  403/404    403/404  400/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/contract-countersignature/_prepare 403/404 403/404 403/404 403/404 400/404 403/404 403/403 404/404 404/404
        POST /v1/applications/{id}/contract-notice          400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/contract-notice/_prepare 400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/return                   403/404  400/404  400/404    400/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/withdrawal               403/404  403/404  403/404    403/404  422/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/withdrawal/_prepare       403/404  403/404  403/404    403/404  200/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/discontinuance           403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/discontinuance/_prepare   403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/assignment               403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/instalments              403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/payments                 400/404  403/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/applications/{id}/corrections              403/404  400/404  403/404    403/404  403/404   403/404  403/403  404/404  404/404
        POST /v1/valuation-policies                         403/403  403/403  403/403    403/403  403/403   403/403  403/403  403/403  400/400
        POST /v1/payments/imports                           403/403  403/403  403/403    403/403  403/403   403/403  403/403  400/400  403/403
        GET  /v1/payments/imports/{id}                      403/403  403/403  403/403    403/403  403/403   403/403  404/404  404/404  403/403
        GET  /v1/applications/{id}/valuation                404/404  404/404  404/404    404/404  404/404   404/404  404/404  404/404  404/404
        """;

    public static IReadOnlyList<AccessRow> Rows { get; } =
        [.. Table.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(cells => new AccessRow(
            cells[0], cells[1], [.. cells[2..].Select(cell => (int.Parse(cell[..3]), int.Parse(cell[4..])))]))];
}

/// <param name="Answers">In the order of <see cref="AccessMatrix.Roles"/>.</param>
public sealed record AccessRow(string Method, string Path, IReadOnlyList<(int Own, int Other)> Answers)
{
    public override string ToString() => $"{Method} {Path}";
}
