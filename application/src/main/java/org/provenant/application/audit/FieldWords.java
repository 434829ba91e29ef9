package org.provenant.application.audit;

import org.provenant.domain.shared.Language;

/** Writes a field whose value is a structure of its own as people read it. Offered by the context that owns the field. */
public interface FieldWords {

    /** Whether this one writes that field. */
    boolean writes(String entity, String field);

    /**
     * The value in words.
     *
     * @param text as the history keeps it
     */
    String write(String text, Language language);
}
