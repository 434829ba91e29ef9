/** The one boundary around every use case: permission, transaction, history. */
@NullMarked
package org.provenant.application.usecase;

import org.jspecify.annotations.NullMarked;
