package org.provenant.application.usecase;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that corrects or takes back what another has recorded: the history says so beside both. It takes effect on
 * its own day, unless it also {@link PutsRight puts right} what was never so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Corrects {}
