package org.provenant.application.usecase;

import java.time.OffsetDateTime;

/**
 * By what the server knows a transaction, for who must ask later what became of it. After a crash the server may give
 * the numbers of what was never written to others, so the entry tells as well when it was made and of what.
 *
 * @param entry number of the entry in the history
 * @param transaction number of the transaction
 * @param backend process of the server that runs it
 */
record Receipt(long entry, OffsetDateTime recordedAt, String useCase, String transaction, int backend) {}
