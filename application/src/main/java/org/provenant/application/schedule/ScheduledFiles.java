package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/** Makes the file that a schedule sends. */
@ApplicationScoped
class ScheduledFiles {

    @Inject
    Instance<ScheduledFile> kinds;

    @Inject
    Clock clock;

    /** @throws RuleViolated if there is no such thing, or no file of it in this format */
    void requireOffered(ScheduledThing thing) {
        of(thing).requireOffered(thing);
    }

    /** What is sent, in words. */
    String nameOf(ScheduledThing thing, Language language) {
        return of(thing).nameOf(thing, language);
    }

    /**
     * The file as the caller may have it now; nothing if it is empty and empty ones are not wanted.
     *
     * @throws RuleViolated if what is to be sent is there no more
     */
    Optional<Made> make(ScheduledThing thing, boolean skipEmpty, Language language) {
        var bytes = new ByteArrayOutputStream();
        try {
            int rows = of(thing).write(thing, language, bytes);
            if (rows == 0 && skipEmpty) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var name = nameOf(thing, language) + " – " + LocalDate.now(clock)
                + thing.format().ending();
        return Optional.of(new Made(name.replace('/', '-'), bytes.toByteArray()));
    }

    private ScheduledFile of(ScheduledThing thing) {
        return kinds.stream()
                .filter(each -> each.kind() == thing.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody makes files of " + thing.kind()));
    }

    /** @param name with the day and its ending */
    record Made(String name, byte[] bytes) {

        Made {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
