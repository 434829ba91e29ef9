package org.provenant.domain.inspection;

import java.io.Serializable;

/**
 * A record that an inspection speaks of without ever touching it.
 *
 * @param record the record's number in the register
 * @param label what the record was called then
 */
public record Subject(SubjectKind kind, long record, String label) implements Serializable {}
