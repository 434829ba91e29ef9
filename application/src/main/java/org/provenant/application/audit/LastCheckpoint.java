package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.SignedCheckpoint;

/** The checkpoint that was signed last, to be printed on papers. */
@ApplicationScoped
public class LastCheckpoint {

    @Inject
    Database database;

    /** Nothing before the first. */
    public Optional<SignedCheckpoint> read() {
        return database.sql()
                .createQuery("select text from history_checkpoint order by size desc, made_at desc limit 1")
                .mapTo(String.class)
                .findOne()
                .map(SignedCheckpoint::parse);
    }

    /** Its text as it is kept in files and printed. */
    public Optional<String> note() {
        return read().map(SignedCheckpoint::text);
    }
}
