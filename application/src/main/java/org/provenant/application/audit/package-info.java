/** Reading the history. */
@NullMarked
package org.provenant.application.audit;

import org.jspecify.annotations.NullMarked;
