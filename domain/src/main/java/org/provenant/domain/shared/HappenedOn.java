package org.provenant.domain.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A day on which something happened to the record: whoever fills it in says when it was, however late it is recorded. A
 * day that ends a period, or that is still to come, is none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface HappenedOn {}
