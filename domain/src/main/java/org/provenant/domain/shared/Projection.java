package org.provenant.domain.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows that only lay out, for quick reading, what the history of another record says already; they leave no entries
 * of their own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Projection {

    /** The record whose history holds the facts. */
    Class<? extends Recorded> of();
}
