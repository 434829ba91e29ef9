package org.provenant.application.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.HistoryFault;
import org.provenant.domain.shared.FileDigest;

/** Reads every file that is kept and compares its bytes with its digest, which the entries that brought it name. */
final class FilePass {

    /**
     * Files are named in the history by their digest, in a field of its own. The first edition of the rule book names the
     * files that come with the product instead; an uploaded one is named by its upload as well.
     */
    private static final String NAMED = """
            select f.value -> 'after' ->> 'text' as digest, min(l.number) as number
            from audit_change c
              cross join lateral jsonb_each(c.fields) f
              left join audit_link l on l.entry_id = c.entry_id
            where c.entity <> 'RuleBookEdition' and f.key ilike '%digest' and f.value -> 'after' ->> 'text' ~ '^[0-9a-f]{64}$'
            """;

    private FilePass() {}

    /** Says how many files there are. */
    static long run(Connection connection, HistoryFindings findings) throws SQLException {
        long files = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1);
            try (var chunks = statement.executeQuery("""
                    select f.digest, f.size, c.position, c.bytes from stored_file f
                      left join stored_file_chunk c on c.digest = f.digest
                    order by f.digest, c.position
                    """)) {
                boolean more = chunks.next();
                while (more) {
                    files++;
                    var digest = chunks.getString("digest");
                    long size = chunks.getLong("size");
                    var sha = FileDigest.sha256();
                    long read = 0;
                    do {
                        var bytes = chunks.getBytes("bytes");
                        if (bytes != null) {
                            sha.update(bytes);
                            read += bytes.length;
                        }
                        more = chunks.next();
                    } while (more && chunks.getString("digest").equals(digest));
                    if (read != size || !FileDigest.ofHash(sha.digest()).hex().equals(digest)) {
                        findings.add(HistoryFault.FILE_CHANGED, firstNaming(connection, digest), digest);
                    }
                }
            }
        }
        findMissing(connection, findings);
        return files;
    }

    private static @Nullable Long firstNaming(Connection connection, String digest) throws SQLException {
        try (var query = connection.prepareStatement(NAMED + " and f.value -> 'after' ->> 'text' = ? group by 1")) {
            query.setString(1, digest);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getObject("number", Long.class) : null;
            }
        }
    }

    private static void findMissing(Connection connection, HistoryFindings findings) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select digest, number from (" + NAMED
                        + " group by 1) named where not exists"
                        + " (select from stored_file s where s.digest = named.digest)")) {
            while (rows.next()) {
                findings.add(HistoryFault.FILE_MISSING, rows.getObject("number", Long.class), rows.getString("digest"));
            }
        }
    }
}
