package org.provenant.domain.shared;

/** A record whose every change stands in the history, under its number and the name it had at the time. */
public interface Recorded {

    /** The record's number; known once it is stored. */
    RecordId id();

    /** What people call the record: a number, a code or a name. */
    String label();
}
