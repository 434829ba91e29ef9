/** The demo data set: one invented company with two years of history, made through the same use cases as real data. */
@NullMarked
package org.provenant.application.demo;

import org.jspecify.annotations.NullMarked;
