package org.provenant.application.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the company itself plans, beyond what a dossier has promised.
 *
 * @param route code of a route of the rule book
 * @param end the day by which devices are to be gone
 * @param trigger the event upon which they go
 * @param responsible who brings it about
 * @param responsibleLeft whether that person has left the company meanwhile
 */
public record OwnPlan(
        long id,
        int version,
        String route,
        @Nullable LocalDate end,
        @Nullable String trigger,
        long responsibleId,
        String responsible,
        boolean responsibleLeft)
        implements Serializable {}
