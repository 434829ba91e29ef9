package org.provenant.application.usecase;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case of such weight that the history is signed at once before it begins and after it is done, without waiting for
 * the next checkpoint's turn. That fails without harm: the act stands, and the next turn signs it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SealsHistory {

    /** The history is to be signed now. */
    record Due() {}
}
