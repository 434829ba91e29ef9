package org.provenant.testbed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that walks through pages as a user does. Its methods take a {@link Visitor}: a browser of their own, signed in
 * as nobody. A test whose pages report an error on the console fails.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServerTest
@ExtendWith(OneBrowser.class)
public @interface BrowserTest {}
