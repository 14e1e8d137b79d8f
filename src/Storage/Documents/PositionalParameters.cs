using Npgsql;

namespace Privatization.Storage.Documents;

public static class PositionalParameters
{
    /// <returns>How the statement names the value: <c>$1</c>, <c>$2</c> ...</returns>
    public static string Next(this NpgsqlParameterCollection parameters, object value)
    {
        parameters.AddWithValue(value);
        return $"${parameters.Count}";
    }
}
