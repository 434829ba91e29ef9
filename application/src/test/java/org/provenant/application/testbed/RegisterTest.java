package org.provenant.application.testbed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of use cases on the real beans and a real, freshly migrated PostgreSQL that the test class has to itself. Its
 * {@code @Inject} fields are filled; besides the beans of the application these can be had: {@link Acting} to act in a
 * role, {@link AdjustableClock} for the time, {@link TestDatabase} to look at tables.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(RegisterExtension.class)
public @interface RegisterTest {}
