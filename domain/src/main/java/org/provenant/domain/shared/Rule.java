package org.provenant.domain.shared;

/**
 * A rule that a user can break. Each context has one enum of its rules; the sentence for a constant stands in the
 * {@code terms} bundle under {@link #key()}.
 */
public interface Rule {

    /** The constant's name. */
    String name();

    /** The kind of answer a caller should expect when the rule is broken. */
    default Kind kind() {
        return Kind.INVALID;
    }

    /** Key of the rule's sentence: {@code <context>.rule.<NAME>}. */
    default String key() {
        var context = getClass().getPackageName();
        return context.substring(context.lastIndexOf('.') + 1) + ".rule." + name();
    }

    /** What kind of refusal a broken rule is. */
    enum Kind {
        /** The input or the state of a record does not allow it. */
        INVALID,
        /** Somebody else was faster, or the record already exists. */
        CONFLICT,
        /** There is no such record, or not for this user. */
        NOT_FOUND
    }
}
