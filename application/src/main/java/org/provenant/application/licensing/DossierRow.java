package org.provenant.application.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.regulation.PermittedCase;

/**
 * One dossier in a list.
 *
 * @param lines kinds of goods
 * @param pieces pieces of all kinds
 * @param papers papers of which there is a version that is not withdrawn
 * @param rounds how often it was handed in
 * @param submittedOn when it was last handed in
 * @param permitId the permit that was granted
 */
public record DossierRow(
        long id,
        String title,
        PermittedCase permittedCase,
        DossierState state,
        LocalDate begunOn,
        int lines,
        long pieces,
        int papers,
        int rounds,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate decidedOn,
        @Nullable Long permitId,
        @Nullable String permitNumber)
        implements Serializable {}
