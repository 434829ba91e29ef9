package org.provenant.application.usecase;

/**
 * By what the server knows a transaction, for who must ask later what became of it.
 *
 * @param transaction number of the transaction
 * @param backend process of the server that runs it
 */
record Receipt(String transaction, int backend) {}
