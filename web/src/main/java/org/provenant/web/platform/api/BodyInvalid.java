package org.provenant.web.platform.api;

import java.io.Serializable;
import java.util.List;
import org.provenant.domain.shared.RuleViolated;

/** The body is well-formed JSON but does not say what the operation needs; names every wrong field at once. */
public class BodyInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Wrong> fields;

    BodyInvalid(List<Wrong> fields) {
        super(fields.toString());
        this.fields = List.copyOf(fields);
    }

    List<Wrong> fields() {
        return fields;
    }

    /** @param pointer where in the body (RFC 6901) */
    record Wrong(String pointer, RuleViolated why) implements Serializable {}
}
