package org.provenant.domain.regulation;

/** What somebody answers to a question of the rule book; who does not know gives no answer. */
public enum Answer {
    YES,
    NO
}
