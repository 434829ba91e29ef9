package org.provenant.application.mail;

import java.util.List;
import org.provenant.domain.mail.OutgoingMail;

/** A letter that somebody wants sent, with the files that go with it. */
public record Post(OutgoingMail.Content content, List<Enclosed> enclosed) {

    public Post {
        enclosed = List.copyOf(enclosed);
    }

    /** A letter without files. */
    public static Post of(OutgoingMail.Content content) {
        return new Post(content, List.of());
    }

    /** @param mediaType such as {@code application/pdf} */
    public record Enclosed(String fileName, String mediaType, byte[] bytes) {

        public Enclosed {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
