package org.provenant.application.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;

/**
 * What one receiver is sent, ready to go. Sent again it is the same letter, by its number and byte for byte.
 *
 * @param messageId with its brackets; whoever gets a letter twice knows it by this
 * @param name of the receiver, if it is known
 */
record Letter(
        String messageId,
        String to,
        @Nullable String name,
        Language language,
        String subject,
        String text,
        List<Part> parts,
        Instant writtenAt) {

    Letter {
        parts = List.copyOf(parts);
    }

    /** A file that goes with the letter. */
    record Part(String name, String type, byte[] bytes) {

        Part {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
