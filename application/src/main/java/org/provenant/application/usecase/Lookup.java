package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Queries that pages, the API and exports ask; they change nothing and leave an entry only when denied. */
@Stereotype
@ApplicationScoped
@Bounded(readsOnly = true)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Lookup {}
