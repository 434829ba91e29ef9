package org.provenant.application.evidence;

import org.provenant.domain.shared.Language;

/** What acts and kinds of records are called. Offered by whoever shows them. */
public interface HistoryNames {

    /** What was done, for the name of a use case. */
    String useCase(String name, Language language);

    /** A kind of record, for the name of its domain class. */
    String entity(String name, Language language);
}
