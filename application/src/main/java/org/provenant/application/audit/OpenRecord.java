package org.provenant.application.audit;

import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.NamedRecord;
import org.provenant.application.usecase.Present;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;

/** Keeps that somebody has opened a record or a list of records: all there is to keep stands in the entry itself. */
@UseCase
@Present
@Allowed({Permission.READ_RECORDS, Permission.READ_USERS})
public class OpenRecord {

    /** @param opened what the page or answer shows; the entry names it */
    public void open(NamedRecord opened) {}
}
