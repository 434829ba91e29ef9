package org.provenant.application.usecase;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.provenant.domain.identity.Permission;

/** Who may do it: whoever has one of the permissions; with none named, anybody who is signed in. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {

    Permission[] value() default {};
}
