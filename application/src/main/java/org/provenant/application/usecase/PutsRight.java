package org.provenant.application.usecase;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that puts right what was recorded wrongly: as known now, the right value stood as long as the wrong one did.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Corrects
public @interface PutsRight {}
