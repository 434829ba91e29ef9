package org.provenant.web.platform.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed (RFC 9457).
 *
 * @param type address that explains the rule
 * @param title what kind of refusal it is
 * @param status the HTTP status
 * @param detail what is wrong with this very call
 * @param instance the call's address
 * @param rule key of the broken rule
 * @param values what the sentence names, for programs that say it their own way
 * @param errors the single fields that are wrong, if the body is
 * @param reference under which an administrator finds a technical fault in the log
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String rule,
        List<Object> values,
        @Nullable List<FieldError> errors,
        @Nullable String reference) {

    /**
     * One wrong field.
     *
     * @param pointer where it stands in the body (RFC 6901); empty for the body itself
     */
    public record FieldError(String pointer, String detail, String rule, List<Object> values) {}
}
