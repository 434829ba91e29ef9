package org.provenant.application.intake;

import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.LineName;

/**
 * A line of the declaration that devices are imported for, with the permit line it draws on.
 *
 * @param left declared devices that are not in the register yet
 * @param permitLeft permitted devices that are not in the register yet
 */
record DeclaredLine(
        long id,
        int lineNo,
        HsCode hs,
        String goods,
        int left,
        long permitLineId,
        LineName permitLine,
        int permitLeft) {}
