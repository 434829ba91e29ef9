package org.provenant.application.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.provenant.domain.audit.HistoryFault;
import org.provenant.domain.shared.FileDigest;

/** Reads every file that is kept and compares its bytes with its digest, which the entries that brought it name. */
final class FilePass {

    private FilePass() {}

    /**
     * Says how many files there are.
     *
     * @param named the digests that the history names, each with the number of the entry that names it first
     */
    static long run(Connection connection, NamedFiles named, HistoryFindings findings) throws SQLException {
        long files = 0;
        var missing = named.digests();
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
                    missing.remove(digest);
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
                        findings.add(HistoryFault.FILE_CHANGED, named.firstNaming(digest), digest);
                    }
                }
            }
        }
        missing.forEach(digest -> findings.add(HistoryFault.FILE_MISSING, named.firstNaming(digest), digest));
        return files;
    }
}
