package org.provenant.application.inspection;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.inspection.SubjectKind;

/**
 * The record that something is about, as people name it; either both are given or none.
 *
 * @param number asset tag or serial number, number of the permit, declaration or report, title of the dossier; or # and the
 *     number of the record, which tells those apart that are called the same
 */
public record About(@Nullable SubjectKind kind, @Nullable String number) implements Serializable {

    /** No record. */
    public static final About NOTHING = new About(null, null);
}
