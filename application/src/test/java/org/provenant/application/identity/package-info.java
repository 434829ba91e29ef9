/** Tests of signing in, users and their roles. */
@NullMarked
package org.provenant.application.identity;

import org.jspecify.annotations.NullMarked;
