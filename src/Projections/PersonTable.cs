using Marten;
using NodaTime;
using Privatization.Storage.Contents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Privatization.Projections;

/// <summary>A person of a case, as one is looked for.</summary>
/// <param name="Submitted">With the case, the key of lists.</param>
/// <param name="Surname">In its <see cref="Spelling"/>, from one of its words on.</param>
/// <param name="FirstName">In its <see cref="Spelling"/>.</param>
public sealed record NamedPerson(Guid Application, Instant Submitted, string Surname, string FirstName);

/// <summary>The table of <see cref="PersonsByName"/>: besides the blobs the only one where persons are.</summary>
public static class PersonTable
{
    public const string Name = StoreSchema.Name + "." + Unqualified;

    /// <summary>In the order of <see cref="NamedPerson"/>.</summary>
    public const string Columns = "application, submitted, surname, first_name";

    /// <summary>
    /// A condition on rows of a list: the case has a person whose surname and first name begin so. It takes <see cref="Beginnings"/>.
    /// </summary>
    /// <remarks>By ranges, as a prepared LIKE comes to be planned without its pattern, and then reads the whole table.</remarks>
    public const string OfPersonNamed =
        $"(d.submitted, d.application) in (select submitted, application from {Name} "
        + "where surname ~>=~ ? and surname ~<~ ? and first_name ~>=~ ? and first_name ~<~ ?)";

    private const string Unqualified = "persons_by_name";

    /// <summary>After all that begins with the letters before it.</summary>
    private const string Last = "\U0010FFFF";

    internal static IEnumerable<ISchemaObject> Objects => [Table, new Unsampled(Unqualified, ("surname", "varchar"), ("first_name", "varchar"))];

    private static Table Table
    {
        get
        {
            var table = new Table(StoreSchema.Table(Unqualified));
            table.AddColumn<Guid>("application").AsPrimaryKey();
            table.AddColumn("submitted", "timestamptz").NotNull();
            table.AddColumn<string>("surname").AsPrimaryKey();
            table.AddColumn<string>("first_name").AsPrimaryKey();
            // Beginnings are sought in the order of bytes, whatever the collation of the database.
            table.Indexes.Add(new IndexDefinition("persons_by_name_surname") { Columns = ["surname"], Mask = "? text_pattern_ops" });
            return table;
        }
    }

    public static object[] Beginnings(string surname, string firstName) => [surname, surname + Last, firstName, firstName + Last];

    /// <summary>With the session's next commit; the persons of one case, while it still holds its package.</summary>
    internal static void Insert(this IDocumentOperations session, IReadOnlyList<NamedPerson> persons, Digest package) => session.QueueSqlCommand(
        // Who is being erased at the same moment is waited for, and then not written.
        $"""
         insert into {Name} ({Columns}) select ?, ?, its.* from unnest(?::text[], ?::text[]) its
         where exists (select from {Blobs.Holders} where sha256 = ? and holder = ? for key share) on conflict do nothing
         """,
        persons[0].Application, persons[0].Submitted, persons.Select(it => it.Surname).ToArray(), persons.Select(it => it.FirstName).ToArray(),
        package.ToString(), Blobs.Fact(persons[0].Application, 1));

    /// <summary>With the session's next commit. Comes after the packages were let go of: what the view wrote meanwhile is seen.</summary>
    public static void DeletePersons(this IDocumentOperations session, IEnumerable<Guid> cases) =>
        session.QueueSqlCommand($"delete from {Name} where application = any(?)", cases.ToArray());
}
