package org.provenant.application.evidence;

/** A record that a pack is about, by its kind and number. */
record PackRecord(String entity, long id) {}
