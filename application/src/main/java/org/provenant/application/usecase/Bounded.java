package org.provenant.application.usecase;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a class behind the {@link UseCaseBoundary}; worn through {@link UseCase} or {@link Lookup}. */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Bounded {

    /** Whether it only reads. */
    @Nonbinding
    boolean readsOnly() default false;
}
